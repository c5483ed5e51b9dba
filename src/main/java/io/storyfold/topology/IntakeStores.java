package io.storyfold.topology;

import io.storyfold.article.Article;
import io.storyfold.article.Head;
import io.storyfold.article.Standing;
import io.storyfold.avro.state.AgendaItem;
import io.storyfold.avro.state.ArticleHead;
import io.storyfold.avro.state.HeldArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What intake remembers: the head of each revision chain, what is under embargo, and when to look
 * at an article again.
 *
 * <p>A head is found by the article's id. An order to withdraw an article that never came is kept
 * under id and source, so that no source can block or unblock what another announces.
 */
final class IntakeStores {
  static final String HEADS = "intake-heads";
  static final String HELD = "intake-held";

  /** For so many heads written, twice as many are looked at: a third of them is waste at most. */
  private static final int SWEEP = 64;

  /** Between id and source; neither may hold a control character. */
  private static final char BEFORE_SOURCE = '\n';

  private final KeyValueStore<String, ArticleHead> heads;
  private final KeyValueStore<String, HeldArticle> held;
  private final Agenda agenda;
  private final Duration revisionMemory;
  private final Duration orderMemory;

  /** Heads written since some were last looked at. */
  private int written;

  /** Where to look next for heads to forget; null: from the beginning. */
  private @Nullable String sweep;

  IntakeStores(ProcessorContext<?, ?> context, Duration revisionMemory, Duration orderMemory) {
    this.heads = context.getStateStore(HEADS);
    this.revisionMemory = revisionMemory;
    this.held = context.getStateStore(HELD);
    this.agenda = new Agenda(context);
    this.orderMemory = orderMemory;
    // Held by a version of the program that kept no agenda.
    StateStores.keys(held).forEach(id -> agenda.ensure(held.get(id).getUntil(), id));
  }

  static List<StoreBuilder<?>> builders() {
    return List.of(
        StateStores.keyValue(HEADS, Serdes.String(), ArticleHead.class),
        StateStores.keyValue(HELD, Serdes.String(), HeldArticle.class),
        Agenda.builder());
  }

  /**
   * What is known at {@code now} of an article to those of its deliveries that come from {@code
   * source}.
   */
  @Nullable Head head(String id, String source, long now) {
    Head known = head(id);
    return known != null && !isForgotten(known, now) ? known : head(id + BEFORE_SOURCE + source);
  }

  private @Nullable Head head(String key) {
    ArticleHead r = heads.get(key);
    return r == null ? null : decode(r);
  }

  private static Head decode(ArticleHead r) {
    return new Head(
        r.getSource(),
        r.getDesk(),
        r.getVersion(),
        r.getUpdatedAt(),
        r.getDigest(),
        Standing.valueOf(r.getStanding().name()),
        r.getChangedAt(),
        r.getHeldUntil(),
        r.getExpires());
  }

  /**
   * Remembers the state after a change, and when to look at the article again.
   *
   * @param before the state found under id or source; null when there was none
   */
  void head(String id, @Nullable Head before, Head h) {
    String ordered = id + BEFORE_SOURCE + h.source();
    String key = h.orderOnly() ? ordered : id;
    if (before != null && before.orderOnly() != h.orderOnly()) {
      heads.delete(h.orderOnly() ? id : ordered);
    }
    heads.put(
        key,
        ArticleHead.newBuilder()
            .setSource(h.source())
            .setDesk(h.desk())
            .setVersion(h.version())
            .setUpdatedAt(h.updatedAt())
            .setDigest(h.digest())
            .setStanding(io.storyfold.avro.state.Standing.valueOf(h.standing().name()))
            .setChangedAt(h.changedAt())
            .setHeldUntil(h.heldUntil())
            .setExpires(h.expires())
            .build());
    if (h.orderOnly()) {
      agenda.add(forgottenAt(h), key);
    }
    if (h.expires() > 0) {
      agenda.add(h.expires(), key);
    }
    written++;
    if (written == SWEEP) {
      written = 0;
      sweep(h.changedAt());
    }
  }

  /**
   * Takes out some of what is forgotten at {@code now}, going round the store: to note a time for
   * each article, as for the few on the agenda, would be a second write of each.
   */
  private void sweep(long now) {
    List<String> forgotten = new ArrayList<>();
    try (KeyValueIterator<String, ArticleHead> some = heads.range(sweep, null)) {
      for (int i = 0; i < 2 * SWEEP && some.hasNext(); i++) {
        KeyValue<String, ArticleHead> entry = some.next();
        if (isForgotten(decode(entry.value), now)) {
          forgotten.add(entry.key);
        }
      }
      sweep = some.hasNext() ? some.peekNextKey() : null;
    }
    forgotten.forEach(heads::delete);
  }

  /** What was killed must not come back, however late; mere orders are on the agenda. */
  private boolean isForgotten(Head head, long now) {
    return head.standing() != Standing.CANCELED
        && !head.orderOnly()
        && head.settledAt() + revisionMemory.toMillis() <= now;
  }

  void hold(String id, Article article, long until, String origin) {
    held.put(id, new HeldArticle(ArticleCodec.encode(article), until, origin));
    agenda.add(until, id);
  }

  /** Whatever is held of this article is no longer wanted. */
  void letGo(String id) {
    // Mostly nothing is held, and a look costs less than a tombstone in the changelog.
    if (held.get(id) != null) {
      held.delete(id);
    }
  }

  /** Something to do for an article because time has passed. */
  sealed interface Due {}

  /** An embargo is over. */
  record Release(String id, Article article, @Nullable Head head, long until, String origin)
      implements Due {}

  /** The version on the desk may no longer be shown. */
  record Expiry(String id, Head head, long at) implements Due {}

  /**
   * Has everything done that is due at {@code now}, earliest first: one after the other, because
   * what is done for one item changes what the next one finds. Orders whose time is over are
   * forgotten.
   */
  void whatIsDue(long now, Consumer<Due> act) {
    for (AgendaItem item : agenda.due(now)) {
      String key = item.getKey();
      HeldArticle h = held.get(key);
      Head head = head(key);
      if (h != null && h.getUntil() <= now) {
        held.delete(key);
        Article article = ArticleCodec.decode(h.getArticle());
        if (head == null) {
          forgetOrder(key, article.source());
        }
        act.accept(new Release(key, article, head, h.getUntil(), h.getOrigin()));
      } else if (head != null && head.expiredBy(now)) {
        act.accept(new Expiry(key, head, head.expires()));
      } else if (head != null && head.orderOnly() && forgottenAt(head) <= now) {
        heads.delete(key);
      }
    }
  }

  /** What is released takes the place of an order that stood under its source. */
  private void forgetOrder(String id, String source) {
    String ordered = id + BEFORE_SOURCE + source;
    if (heads.get(ordered) != null) {
      heads.delete(ordered);
    }
  }

  private long forgottenAt(Head order) {
    return order.changedAt() + orderMemory.toMillis();
  }
}
