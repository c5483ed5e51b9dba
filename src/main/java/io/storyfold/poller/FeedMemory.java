package io.storyfold.poller;

import com.dynatrace.hash4j.hashing.Hashing;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleId;
import io.storyfold.article.ContentDigest;
import io.storyfold.avro.FeedState;
import io.storyfold.avro.SeenItem;
import io.storyfold.format.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items of a page are news, by what was seen of the feed. A date alone is no news: feeds
 * touch their items all day.
 */
final class FeedMemory {
  /** Most items remembered: a page and what fell off it lately; 16 bytes each. */
  static final int MOST_SEEN = 2 * FeedReader.MOST_ITEMS;

  private FeedMemory() {}

  /**
   * What follows from a page.
   *
   * @param publish items that are new or changed
   * @param rejected items that are no articles and were not told of before
   * @param state to go on with
   */
  record Step(List<Delivery.Accepted> publish, List<Delivery.Rejected> rejected, FeedState state) {}

  static Step step(FeedState before, List<Delivery> items, Fetched.Page page, Instant now) {
    Map<Long, Long> seen = new LinkedHashMap<>();
    before.getSeen().forEach(s -> seen.put(s.getItem(), s.getContent()));
    List<Delivery.Accepted> publish = new ArrayList<>();
    List<Delivery.Rejected> rejected = new ArrayList<>();
    for (Delivery item : items) {
      SeenItem is = seenItem(item);
      Long content = seen.remove(is.getItem());
      seen.put(is.getItem(), is.getContent());
      if (content == null || content != is.getContent()) {
        if (item instanceof Delivery.Accepted accepted) {
          publish.add(accepted);
        } else if (item instanceof Delivery.Rejected bad) {
          rejected.add(bad);
        }
      }
    }
    for (Iterator<Long> oldest = seen.keySet().iterator(); seen.size() > MOST_SEEN; ) {
      oldest.next();
      oldest.remove();
    }
    FeedState state =
        FeedState.newBuilder(before)
            .setEtag(page.etag())
            .setLastModified(page.lastModified())
            .setSeen(
                seen.entrySet().stream().map(e -> new SeenItem(e.getKey(), e.getValue())).toList())
            .setPublishedAt(publish.isEmpty() ? before.getPublishedAt() : now)
            .build();
    return new Step(publish, rejected, state);
  }

  /** Of a feed never seen. */
  static FeedState nothing() {
    return FeedState.newBuilder().build();
  }

  private static SeenItem seenItem(Delivery item) {
    if (item instanceof Delivery.Accepted accepted) {
      Article a = accepted.article();
      long content =
          Hashing.komihash5_0()
              .hashStream()
              .putLong(ContentDigest.of(a))
              .putString(a.status().name())
              .putInt(a.version())
              .putLong(a.embargoedUntil().orElse(0))
              .putLong(a.expires().orElse(0))
              .getAsLong();
      return new SeenItem(hash(ArticleId.of(a).orElseThrow()), content);
    }
    Delivery.Rejected bad = (Delivery.Rejected) item;
    return new SeenItem(hash(bad.id() + '\n' + bad.reason() + '\n' + bad.message()), 0L);
  }

  private static long hash(String text) {
    return Hashing.komihash5_0().hashCharsToLong(text);
  }
}
