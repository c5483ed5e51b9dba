package io.storyfold.topology;

import static io.storyfold.topology.Initialised.bound;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleId;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.ArticleRules;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.Head;
import io.storyfold.article.ReadResult;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import io.storyfold.article.RevisionChain;
import io.storyfold.article.RevisionChain.Step;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.Withdrawal;
import io.storyfold.copy.Sketcher;
import io.storyfold.runtime.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Checks, orders and reads one delivery after another. The record's timestamp is its arrival:
 * stamped by the broker on a live topic, simulated by {@code fold}.
 */
final class IntakeProcessor
    implements Processor<String, io.storyfold.avro.Article, String, SpecificRecord> {
  private static final Duration AGENDA_CHECK = Duration.ofSeconds(1);

  private final IntakeTunables tunables;
  private final Metrics metrics;
  private final ArticleReader reader;
  private @Nullable ProcessorContext<String, SpecificRecord> context;
  private @Nullable IntakeStores stores;

  /** A task that is suspended keeps its punctuators, and resuming schedules them again. */
  private final List<Cancellable> punctuators = new ArrayList<>();

  /** Of the delivery at work. */
  private Headers trace = TraceContext.none();

  IntakeProcessor(IntakeTunables tunables, Metrics metrics) {
    this.tunables = tunables;
    this.metrics = metrics;
    this.reader = tunables.readers().get();
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    this.context = context;
    this.stores = new IntakeStores(context, tunables.revisionMemory(), tunables.orderMemory());
    if (tunables.wallClock()) {
      every(AGENDA_CHECK, this::doWhatIsDue);
      if (context.taskId().partition() == 0) {
        every(tunables.tick(), this::tick);
      }
    }
  }

  private void every(Duration interval, Punctuator punctuator) {
    punctuators.add(bound(context).schedule(interval, PunctuationType.WALL_CLOCK_TIME, punctuator));
  }

  @Override
  public void close() {
    punctuators.forEach(Cancellable::cancel);
    punctuators.clear();
  }

  @Override
  public void process(Record<String, io.storyfold.avro.Article> record) {
    long arrivedAt = record.timestamp();
    doWhatIsDue(arrivedAt);
    trace = TraceContext.of(record.headers());
    if (record.value() == null) {
      metrics.dropped("article", "no value: a withdrawal is a record with status canceled");
      return;
    }
    Article delivered = ArticleCodec.decode(record.value());
    Optional<Rejection> rejection =
        ArticleRules.check(delivered)
            .or(() -> keyMismatch(record.key(), delivered))
            .or(() -> tunables.sources().check(delivered.source(), record.key()));
    if (rejection.isPresent()) {
      reject(record, rejection.get());
    } else {
      accept(record, ArticleId.of(delivered).orElseThrow(), delivered, arrivedAt);
    }
  }

  private void accept(
      Record<String, io.storyfold.avro.Article> record,
      String id,
      Article delivered,
      long arrivedAt) {
    IntakeStores known = bound(stores);
    Head head = known.head(id, delivered.source(), arrivedAt);
    Step step = RevisionChain.next(head, delivered, arrivedAt);
    String origin = origin();
    switch (step) {
      case ACCEPT -> {
        ReadResult read = reader.read(delivered, arrivedAt);
        Head next = advance(id, step, head, delivered, deskOf(read), arrivedAt);
        if (head != null) { // what is held has a head
          known.letGo(id);
        }
        toDesk(next.desk(), read, isFirst(head), arrivedAt, origin);
      }
      case HOLD -> {
        advance(id, step, head, delivered, "", arrivedAt);
        known.hold(id, delivered, delivered.embargoedUntil().orElseThrow(), origin);
      }
      case PULL -> {
        Head next = advance(id, step, head, delivered, "", arrivedAt);
        known.hold(id, delivered, delivered.embargoedUntil().orElseThrow(), origin);
        offDesk(next.desk(), id, Withdrawal.WITHHELD, arrivedAt, origin);
      }
      case WITHDRAW, REMEMBER -> {
        Head next = advance(id, step, head, delivered, "", arrivedAt);
        known.letGo(id);
        offDesk(next.desk(), id, ordered(delivered), arrivedAt, origin);
      }
      case EXPIRE -> {
        Head next = advance(id, step, head, delivered, "", arrivedAt);
        known.letGo(id);
        offDesk(next.desk(), id, Withdrawal.EXPIRED, arrivedAt, origin);
      }
      case TOUCH -> {
        advance(id, step, head, delivered, "", arrivedAt);
        metrics.dropped("article", "the same content under a new version");
      }
      case REPEATED -> metrics.dropped("article", "the same version again");
      case STALE ->
          reject(
              record,
              new Rejection(RejectReason.STALE_VERSION, "a newer version of " + id + " is known"));
      case FOREIGN ->
          reject(
              record,
              new Rejection(
                  RejectReason.SOURCE_MISMATCH,
                  id + " belongs to another source; only that may revise or withdraw it"));
      case KILLED ->
          reject(
              Rejections.withoutText(record),
              new Rejection(
                  RejectReason.WITHDRAWN, id + " was canceled; a new article needs a new id"));
      case EXPIRED ->
          reject(
              record,
              new Rejection(
                  RejectReason.EXPIRED,
                  id + " came after the time until which it may be shown (expires)"));
    }
  }

  private Head advance(
      String id, Step step, @Nullable Head head, Article delivered, String desk, long arrivedAt) {
    Head next = RevisionChain.after(step, head, delivered, desk, arrivedAt);
    bound(stores).head(id, head, next);
    return next;
  }

  /** Embargoes and rights to show that ended until {@code now}. */
  private void doWhatIsDue(long now) {
    trace = TraceContext.none();
    bound(stores)
        .whatIsDue(
            now,
            due -> {
              if (due instanceof IntakeStores.Release release) {
                release(release, now);
              } else if (due instanceof IntakeStores.Expiry expiry) {
                expire(expiry);
              }
            });
  }

  private void release(IntakeStores.Release due, long now) {
    Head head = due.head();
    Step step = RevisionChain.released(head, due.article(), now);
    if (step == Step.ACCEPT) {
      ReadResult read = reader.read(due.article(), due.until());
      Head next = advance(due.id(), step, head, due.article(), deskOf(read), due.until());
      toDesk(next.desk(), read, isFirst(head), due.until(), due.origin());
    } else {
      Head next = advance(due.id(), step, head, due.article(), "", due.until());
      offDesk(next.desk(), due.id(), Withdrawal.EXPIRED, due.until(), due.origin());
      metrics.dropped("article", "no longer to be shown when its embargo ended");
    }
  }

  private void expire(IntakeStores.Expiry due) {
    bound(stores).head(due.id(), due.head(), due.head().expired(due.at()));
    offDesk(due.head().desk(), due.id(), Withdrawal.EXPIRED, due.at(), "");
  }

  private void tick(long now) {
    trace = TraceContext.none();
    tunables.desks().desks().forEach(desk -> forward(EntryCodec.tick(desk, now), now));
  }

  /** No version was accepted before: the desk, fixed by the first one, is still open. */
  private static boolean isFirst(@Nullable Head head) {
    return head == null || head.desk().isEmpty();
  }

  private String deskOf(ReadResult read) {
    return tunables.desks().deskOf(read.article().language());
  }

  private void toDesk(String desk, ReadResult read, boolean first, long arrivedAt, String origin) {
    metrics.accepted(desk);
    forward(
        EntryCodec.article(
            desk, arrivedAt, read.article(), first, Sketcher.sketch(read.words()), origin),
        arrivedAt);
  }

  /** Nothing to tell when no desk ever had it. */
  private void offDesk(String desk, String id, Withdrawal why, long at, String origin) {
    if (!desk.isEmpty()) {
      forward(EntryCodec.withdrawal(desk, at, id, why, origin), at);
    }
  }

  private static Withdrawal ordered(Article order) {
    return order.status() == ArticleStatus.CANCELED ? Withdrawal.CANCELED : Withdrawal.WITHHELD;
  }

  private void forward(DeskEntry entry, long timestamp) {
    bound(context)
        .forward(
            new Record<>(entry.getDesk(), entry, timestamp, trace), IntakeTopology.DESK_LOG_SINK);
  }

  private void reject(Record<String, io.storyfold.avro.Article> record, Rejection rejection) {
    metrics.rejected(rejection.reason().name());
    bound(context)
        .forward(
            Rejections.mark(record, rejection, bound(context).recordMetadata()),
            IntakeTopology.REJECTED_SINK);
  }

  private static Optional<Rejection> keyMismatch(@Nullable String key, Article delivered) {
    String id = ArticleId.of(delivered).orElse("");
    return id.equals(key)
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                RejectReason.KEY_MISMATCH,
                "the record key is '%s', the article id '%s': revisions would not meet"
                    .formatted(key, id)));
  }

  private String origin() {
    return bound(context).recordMetadata().map(IntakeProcessor::place).orElse("");
  }

  private static String place(RecordMetadata at) {
    return at.topic() + "-" + at.partition() + "-" + at.offset();
  }
}
