package io.storyfold.topology;

import io.storyfold.article.Article;
import io.storyfold.article.Head;
import io.storyfold.article.Standing;
import io.storyfold.avro.state.ArticleHead;
import io.storyfold.avro.state.HeldArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** What intake remembers: the head of each revision chain, and what is under embargo. */
final class IntakeStores {
  static final String HEADS = "intake-heads";
  static final String HELD = "intake-held";

  private final KeyValueStore<String, ArticleHead> heads;
  private final KeyValueStore<String, HeldArticle> held;

  /** The end of the next embargo, epoch milliseconds: a look into the store only when it is due. */
  private long nextRelease = Long.MAX_VALUE;

  IntakeStores(ProcessorContext<?, ?> context) {
    heads = context.getStateStore(HEADS);
    held = context.getStateStore(HELD);
    findNextRelease();
  }

  static List<StoreBuilder<?>> builders() {
    return List.of(
        StateStores.keyValue(HEADS, Serdes.String(), ArticleHead.class),
        StateStores.keyValue(HELD, Serdes.String(), HeldArticle.class));
  }

  @Nullable Head head(String id) {
    ArticleHead r = heads.get(id);
    return r == null
        ? null
        : new Head(
            r.getSource(),
            r.getDesk(),
            r.getVersion(),
            r.getUpdatedAt(),
            r.getDigest(),
            Standing.valueOf(r.getStanding().name()),
            r.getChangedAt());
  }

  void head(String id, Head h) {
    heads.put(
        id,
        ArticleHead.newBuilder()
            .setSource(h.source())
            .setDesk(h.desk())
            .setVersion(h.version())
            .setUpdatedAt(h.updatedAt())
            .setDigest(h.digest())
            .setStanding(io.storyfold.avro.state.Standing.valueOf(h.standing().name()))
            .setChangedAt(h.changedAt())
            .build());
  }

  void hold(String id, Article article, long until, String origin) {
    held.put(id, new HeldArticle(ArticleCodec.encode(article), until, origin));
    nextRelease = Math.min(nextRelease, until);
  }

  /** Whatever is held of this article is no longer wanted. */
  void letGo(String id) {
    held.delete(id);
  }

  /** An article whose embargo is over. */
  record Release(String id, Article article, long until, String origin) {}

  /** Takes out what is due at {@code now}, in the order the embargoes end. */
  List<Release> release(long now) {
    if (now < nextRelease) {
      return List.of();
    }
    List<Release> due = new ArrayList<>();
    try (KeyValueIterator<String, HeldArticle> all = held.all()) {
      while (all.hasNext()) {
        KeyValue<String, HeldArticle> entry = all.next();
        HeldArticle h = entry.value;
        if (h.getUntil() <= now) {
          Article article = ArticleCodec.decode(h.getArticle());
          due.add(new Release(entry.key, article, h.getUntil(), h.getOrigin()));
        }
      }
    }
    due.sort(Comparator.comparingLong(Release::until).thenComparing(Release::id));
    due.forEach(release -> held.delete(release.id()));
    findNextRelease();
    return due;
  }

  private void findNextRelease() {
    nextRelease = Long.MAX_VALUE;
    try (KeyValueIterator<String, HeldArticle> all = held.all()) {
      all.forEachRemaining(entry -> nextRelease = Math.min(nextRelease, entry.value.getUntil()));
    }
  }
}
