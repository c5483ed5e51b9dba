package io.storyfold.poller;

import io.storyfold.article.Rejection;
import io.storyfold.avro.FeedState;
import io.storyfold.format.Delivery;
import io.storyfold.runtime.Condition;
import io.storyfold.runtime.LogContext;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Probe;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for this replica's feeds when they are due, and writes what is news. One thread schedules
 * and writes; others wait for servers.
 */
public final class Poller implements Probe, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final FeedShares shares;
  private final FeedLog log;
  private final Schedule schedule;
  private final FeedAsk ask;
  private final ExecutorService workers;
  private final InstantSource clock;
  private final Metrics metrics;
  private final FeedStatus status = new FeedStatus();
  private final Queue<Asked> answers = new ConcurrentLinkedQueue<>();
  private final Map<FeedSource, Long> published = new HashMap<>();
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean ready;
  private volatile boolean failed;

  private record Asked(FeedSource feed, FeedAsk.Answer answer) {}

  /** Parts as {@link PollerParts} makes them. */
  Poller(
      FeedShares shares,
      FeedLog log,
      Schedule schedule,
      FeedAsk ask,
      ExecutorService workers,
      InstantSource clock,
      Metrics metrics,
      Consumer<Throwable> onFailure) {
    this.shares = shares;
    this.log = log;
    this.schedule = schedule;
    this.ask = ask;
    this.workers = workers;
    this.clock = clock;
    this.metrics = metrics;
    this.thread = new Thread(() -> run(onFailure), "poller");
  }

  /** Begins; for once. */
  Poller start() {
    thread.start();
    return this;
  }

  private void run(Consumer<Throwable> onFailure) {
    try {
      while (!closing) {
        step();
      }
    } catch (RuntimeException e) {
      failed = true;
      onFailure.accept(e);
    } finally {
      ready = false;
      shares.close();
      log.close();
    }
  }

  /** One round: the group, what is due, what was answered. */
  private void step() {
    if (shares.advance()) {
      schedule.set(shares.mine());
      status.keep(shares.mine());
      LOG.info("asking for {} feeds", shares.mine().size());
    }
    ready = shares.settled();
    for (FeedSource feed : schedule.due()) {
      FeedState state = shares.state(feed);
      workers.execute(() -> answers.add(new Asked(feed, ask.ask(feed, state))));
    }
    for (Asked asked = answers.poll(); asked != null; asked = answers.poll()) {
      try (LogContext ids = LogContext.of("feed", asked.feed().key())) {
        take(asked.feed(), asked.answer());
      }
    }
  }

  private void take(FeedSource feed, FeedAsk.Answer answer) {
    boolean well = answer.well();
    Optional<Duration> retryAfter = Optional.empty();
    if (answer.fetched() instanceof Fetched.Failed f) {
      retryAfter = f.retryAfter();
    } else if (well && answer.fetched() instanceof Fetched.Page page && shares.mine(feed)) {
      well = write(feed, answer.items(), page);
    }
    String outcome = answer.outcome().toLowerCase(Locale.ROOT);
    metrics.feedPolled(feed.key(), outcome);
    schedule.done(feed, well, retryAfter);
    Instant now = clock.instant();
    if (!well) {
      LOG.warn("{}: {} {}", feed.url(), outcome, answer.message());
    }
    if (shares.mine(feed)) {
      status.set(
          feed,
          new FeedStatus.Line(
              outcome,
              answer.message(),
              now,
              schedule.next(feed).orElse(now),
              schedule.failures(feed),
              published.getOrDefault(feed, 0L)));
    }
  }

  private boolean write(FeedSource feed, List<Delivery> items, Fetched.Page page) {
    FeedState before = shares.state(feed);
    FeedMemory.Step step = FeedMemory.step(before, items, page, clock.instant());
    if (!step.state().equals(before)) {
      try {
        log.write(shares.partition(feed), feed.key(), step.publish(), step.state());
      } catch (KafkaException e) {
        // Nothing was written and nothing is remembered: the next request brings it again.
        LOG.warn("{}: not written, asked for again: {}", feed.url(), e.toString());
        return false;
      }
      shares.remember(feed, step.state());
    }
    published.merge(feed, (long) step.publish().size(), Long::sum);
    metrics.feedItems(feed.key(), "published", step.publish().size());
    metrics.feedItems(feed.key(), "rejected", step.rejected().size());
    step.rejected()
        .forEach(r -> told(r.origin().toString(), new Rejection(r.reason(), r.message())));
    return true;
  }

  private static void told(String origin, Rejection rejection) {
    LOG.warn("{}: {}: {}", origin, rejection.reason(), rejection.message());
  }

  @Override
  public String name() {
    return "poller";
  }

  @Override
  public Condition condition() {
    String state = failed ? "FAILED" : ready ? "RUNNING" : "STARTING";
    return new Condition(state, !failed, ready, Map.of("feeds", status.told()));
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join(CLOSE.toMillis());
      workers.shutdownNow();
      if (!workers.awaitTermination(CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a request for a feed did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
