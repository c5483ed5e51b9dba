package io.storyfold.topology;

import io.storyfold.avro.ArticleRef;
import io.storyfold.story.Member;
import io.storyfold.story.StorySnapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a snapshot within the 64 kB that frontends are promised. Ordinary articles take half a
 * kilobyte each and all that a snapshot lists fit; where fields are as long as they may be, fewer
 * are listed.
 */
final class SnapshotSize {
  private static final int MOST_BYTES = 64 * 1024;

  /** Merged ids, keywords, agencies, numbers: all that is neither headline nor article. */
  private static final int FRAME_BYTES = 8 * 1024;

  /** Dates, flags and lengths of an article. */
  private static final int ARTICLE_FRAME_BYTES = 64;

  private static final char LAST_OF_ONE_BYTE = 0x7f;
  private static final char LAST_OF_TWO_BYTES = 0x7ff;

  private SnapshotSize() {}

  /** The newest articles of the story, as many as fit beside its headline and representative. */
  static List<ArticleRef> fitting(StorySnapshot snapshot) {
    int left =
        MOST_BYTES
            - FRAME_BYTES
            - bytes(snapshot.headline())
            - bytes(snapshot.record().seedArticleId())
            - bytes(snapshot.representative());
    List<ArticleRef> fitting = new ArrayList<>();
    for (Member member : snapshot.newest()) {
      left -= bytes(member);
      if (left < 0) {
        break;
      }
      fitting.add(PlacedCodec.ref(member));
    }
    return fitting;
  }

  private static int bytes(@Nullable Member member) {
    if (member == null) {
      return 0;
    }
    int bytes = ARTICLE_FRAME_BYTES;
    bytes += bytes(member.card().articleId()) + bytes(member.card().url());
    bytes += bytes(member.card().source()) + bytes(member.card().title());
    bytes += bytes(member.card().imageUrl()) + bytes(member.verdict().rootId());
    bytes += bytes(member.card().usageTerms());
    for (String agency : member.card().agencies()) {
      bytes += bytes(agency);
    }
    return bytes;
  }

  /** Length in UTF-8 (RFC 3629), without encoding it: a snapshot is made for every update. */
  private static int bytes(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c > LAST_OF_ONE_BYTE ? 1 : 0;
      bytes += c > LAST_OF_TWO_BYTES && !Character.isSurrogate(c) ? 1 : 0;
    }
    return bytes;
  }
}
