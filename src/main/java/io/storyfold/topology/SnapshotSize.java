package io.storyfold.topology;

import io.storyfold.avro.ArticleRef;
import io.storyfold.story.Card;
import io.storyfold.story.Excerpt;
import io.storyfold.story.Member;
import io.storyfold.story.StorySnapshot;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a snapshot within the 64 kB that frontends are promised. Ordinary articles take half a
 * kilobyte each and all that a snapshot lists fit; where fields are as long as they may be, fewer
 * are listed.
 */
final class SnapshotSize {
  private static final int MOST_BYTES = 64 * 1024;

  /** Merged ids, keywords, agencies, numbers: all that is neither sentence nor article. */
  private static final int FRAME_BYTES = 8 * 1024;

  /** For the summary: three sentences as long as they may be, and ids of 200 letters. */
  private static final int SUMMARY_BYTES = 4 * 1024;

  /** For the central articles: six times what five ordinary ones take. */
  private static final int CENTRAL_BYTES = 16 * 1024;

  /** Dates, flags and lengths of an article. */
  private static final int ARTICLE_FRAME_BYTES = 64;

  /** Of a UTF-16 unit, in UTF-8. */
  private static final int MOST_OF_CHARACTER = 3;

  private static final char LAST_OF_ONE_BYTE = 0x7f;
  private static final char LAST_OF_TWO_BYTES = 0x7ff;

  private SnapshotSize() {}

  /** The newest articles of the story, as many as fit beside all else. */
  static List<ArticleRef> fitting(StorySnapshot snapshot) {
    int left = left(snapshot);
    for (Member member : firstCentral(snapshot)) {
      left -= bytes(member);
    }
    return refs(first(snapshot.newest(), left));
  }

  /** The central articles of the story, as many as fit beside its newest. */
  static List<ArticleRef> central(StorySnapshot snapshot) {
    return refs(firstCentral(snapshot));
  }

  /** The sentences of the summary, unless their articles' ids are as long as texts. */
  static List<Excerpt> summary(StorySnapshot snapshot) {
    int bytes = snapshot.summary().stream().mapToInt(SnapshotSize::bytes).sum();
    return bytes <= SUMMARY_BYTES ? snapshot.summary() : List.of();
  }

  private static int bytes(Excerpt excerpt) {
    return bytes(excerpt.articleId()) + bytes(excerpt.text());
  }

  private static List<Member> firstCentral(StorySnapshot snapshot) {
    int newest = snapshot.newest().isEmpty() ? 0 : bytes(snapshot.newest().get(0));
    return first(snapshot.central(), Math.min(CENTRAL_BYTES, left(snapshot) - newest));
  }

  /** What headline, summary and representative leave to lists of articles. */
  private static int left(StorySnapshot snapshot) {
    return MOST_BYTES
        - FRAME_BYTES
        - bytes(snapshot.headline())
        - bytes(snapshot.record().seedArticleId())
        - bytes(snapshot.representative())
        - summary(snapshot).stream().mapToInt(SnapshotSize::bytes).sum();
  }

  /** As many of the first as fit in {@code most} bytes. */
  private static List<Member> first(List<Member> members, int most) {
    if (members.stream().mapToInt(SnapshotSize::mostBytes).sum() <= most) {
      return members;
    }
    int left = most;
    int fitting = 0;
    while (fitting < members.size()) {
      left -= bytes(members.get(fitting));
      if (left < 0) {
        break;
      }
      fitting++;
    }
    return members.subList(0, fitting);
  }

  private static List<ArticleRef> refs(List<Member> members) {
    return members.stream().map(PlacedCodec::ref).toList();
  }

  private static int bytes(@Nullable Member member) {
    return member == null ? 0 : ARTICLE_FRAME_BYTES + sum(member, SnapshotSize::bytes);
  }

  /** As if every character took three bytes, as many as one can; known without looking at them. */
  private static int mostBytes(Member member) {
    return ARTICLE_FRAME_BYTES + sum(member, text -> MOST_OF_CHARACTER * text.length());
  }

  private static int sum(Member member, ToIntFunction<String> size) {
    Card card = member.card();
    int sum = size.applyAsInt(card.articleId()) + size.applyAsInt(card.url());
    sum += size.applyAsInt(card.source()) + size.applyAsInt(card.title());
    sum += size.applyAsInt(card.imageUrl()) + size.applyAsInt(member.verdict().rootId());
    sum += size.applyAsInt(card.usageTerms());
    for (String agency : card.agencies()) {
      sum += size.applyAsInt(agency);
    }
    return sum;
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
