package io.storyfold.runtime;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The one home of all meter names and labels. Counters count work done by this process: after an
 * aborted transaction the work is done, and counted, again. Exact numbers are in the topics.
 */
public final class Metrics implements AutoCloseable {
  /** Articles accepted, by desk. */
  static final String ACCEPTED = "storyfold.articles.accepted";

  /** Articles and records that went to articles.rejected, by reason. */
  static final String REJECTED = "storyfold.articles.rejected";

  /** Verdicts, by relation: ORIGINAL, EXACT, NEAR, PARTIAL. */
  static final String JUDGED = "storyfold.articles.judged";

  /** Things that happened to stories, by kind of update. */
  static final String STORY_UPDATES = "storyfold.stories.updates";

  /** Editors' commands, by kind and by outcome (applied, rejected). */
  static final String COMMANDS = "storyfold.commands";

  /**
   * How far the best story was from the probability asked for, of articles the model judged; by
   * decision: joined, new. Many small margins: the model is unsure of this news.
   */
  static final String JOIN_MARGIN = "storyfold.stories.join.margin";

  /** Share of a desk's open stories that have one article; at the last full hour of the desk. */
  static final String SINGLETONS = "storyfold.stories.singletons.share";

  /** Share of the articles in a desk's open stories that stand in the largest; likewise. */
  static final String LARGEST = "storyfold.stories.largest.share";

  /** Stories that can still take an article, by desk. */
  static final String STORIES_OPEN = "storyfold.stories.open";

  /** Whatever was left out without a row in articles.rejected, by what it was and why. */
  static final String DROPPED = "storyfold.dropped";

  /**
   * From the arrival of an article to the desk's decision on it; readers of committed records see
   * the result up to {@code commit.interval.ms} later.
   */
  static final String LATENCY = "storyfold.decision.latency";

  /** 1 while a part of this process does its work and has caught up. */
  static final String READY = "storyfold.part.ready";

  /** 0 once a part has failed for good. */
  static final String ALIVE = "storyfold.part.alive";

  /** Records a topology has not read yet, over its input partitions, as of their last fetches. */
  static final String LAG = "storyfold.lag";

  /** Changelog records still to be read back before a topology goes on. */
  static final String RESTORING = "storyfold.restoring";

  /** Articles in the copy window, by desk; heap grows with them. */
  static final String WINDOW = "storyfold.window.articles";

  /** Stories the gateway holds in memory. */
  static final String GATEWAY_STORIES = "storyfold.gateway.stories";

  /** Clients of the live stream. */
  static final String GATEWAY_CLIENTS = "storyfold.gateway.stream.clients";

  /** Records the gateway could not read and left out; each is logged with its place. */
  static final String GATEWAY_SKIPPED = "storyfold.gateway.skipped";

  /** Seconds since the gateway heard from the brokers, 0 while it does. */
  static final String GATEWAY_STALE = "storyfold.gateway.stale";

  private static final Duration[] LATENCIES = {
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10)
  };

  /** Requests for feeds, by feed and what came of it. */
  static final String FEED_POLLS = "storyfold.feeds.polls";

  /** Items of feeds, by feed: published, rejected. */
  static final String FEED_ITEMS = "storyfold.feeds.items";

  private static final String FEED = "feed";
  private static final double[] MARGINS = {.02, .05, .1, .2, .3, .5, .75};

  private static final String DESK = "desk";
  private static final String PART = "part";
  private static final String REASON = "reason";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, AtomicReference<Double>> byDesk = new ConcurrentHashMap<>();

  /** An article passed intake. */
  public void accepted(String desk) {
    registry.counter(ACCEPTED, DESK, desk).increment();
  }

  /** A record went to articles.rejected; {@code reason} is the code in its header. */
  public void rejected(String reason) {
    registry.counter(REJECTED, REASON, reason).increment();
  }

  /** An article was judged; {@code relation} as in assignments.tsv. */
  public void judged(String relation) {
    registry.counter(JUDGED, "relation", relation).increment();
  }

  /** Something happened to a story; {@code kind} is the kind of the update. */
  public void storyUpdate(String kind) {
    registry.counter(STORY_UPDATES, "kind", kind).increment();
  }

  /** A command was decided: how often editors correct, and are told that they cannot. */
  public void command(String kind, boolean applied) {
    registry
        .counter(COMMANDS, "kind", kind, "outcome", applied ? "applied" : "rejected")
        .increment();
  }

  /**
   * The model judged an article.
   *
   * @param margin probability less the one asked for; at least 0: it joined
   */
  public void joinMargin(double margin) {
    DistributionSummary.builder(JOIN_MARGIN)
        .tag("decision", margin >= 0 ? "joined" : "new")
        .serviceLevelObjectives(MARGINS)
        .register(registry)
        .record(Math.abs(margin));
  }

  /** How many stories of a desk are open now. */
  public void openStories(String desk, long stories) {
    set(STORIES_OPEN, desk, (double) stories);
  }

  /** How many articles a desk compares new ones with now. */
  public void window(String desk, long articles) {
    set(WINDOW, desk, (double) articles);
  }

  /**
   * A desk has decided on an article.
   *
   * @param arrivedAt epoch milliseconds; with simulated time the figure means nothing
   */
  public void decided(String desk, long arrivedAt) {
    Timer.builder(LATENCY)
        .tag(DESK, desk)
        .serviceLevelObjectives(LATENCIES)
        .register(registry)
        .record(Math.max(0, System.currentTimeMillis() - arrivedAt), TimeUnit.MILLISECONDS);
  }

  /** Shows for as long as the process lives whether a part is ready and alive. */
  public void watch(Probe part) {
    gauge(READY, () -> part.condition().ready() ? 1 : 0).tag(PART, part.name()).register(registry);
    gauge(ALIVE, () -> part.condition().alive() ? 1 : 0).tag(PART, part.name()).register(registry);
  }

  /** Shows how far a topology is behind. */
  void backlog(String part, LongSupplier lag, LongSupplier restoring) {
    gauge(LAG, lag).tag(PART, part).register(registry);
    gauge(RESTORING, restoring).tag(PART, part).register(registry);
  }

  /** Shows what the gateway holds, whom it serves, and how old its answers are in seconds. */
  public void gateway(
      LongSupplier stories, LongSupplier clients, LongSupplier skipped, LongSupplier stale) {
    gauge(GATEWAY_STORIES, stories).register(registry);
    gauge(GATEWAY_CLIENTS, clients).register(registry);
    gauge(GATEWAY_SKIPPED, skipped).register(registry);
    gauge(GATEWAY_STALE, stale).baseUnit("seconds").register(registry);
  }

  /** The registry itself holds on to what is asked only weakly: nobody else need know a lambda. */
  private static Gauge.Builder<LongSupplier> gauge(String name, LongSupplier value) {
    return Gauge.builder(name, value, LongSupplier::getAsLong).strongReference(true);
  }

  /** How a desk's open stories look. */
  public void storyShares(String desk, double singletons, double largest) {
    set(SINGLETONS, desk, singletons);
    set(LARGEST, desk, largest);
  }

  private void set(String name, String desk, double value) {
    byDesk
        .computeIfAbsent(
            name + ' ' + desk,
            key -> {
              AtomicReference<Double> current = new AtomicReference<>(value);
              Gauge.builder(name, current, AtomicReference::get).tag(DESK, desk).register(registry);
              return current;
            })
        .set(value);
  }

  /** Something was left out; there is no dropping without this. */
  public void dropped(String what, String reason) {
    dropped(what, reason, 1);
  }

  /** So many were left out; of a partition, offsets are counted, which not all have a record. */
  public void dropped(String what, String reason, long count) {
    registry.counter(DROPPED, "what", what, REASON, reason).increment((double) count);
  }

  /** A feed was asked for; {@code outcome} in lower case: page, not_modified, or the failure. */
  public void feedPolled(String feed, String outcome) {
    registry.counter(FEED_POLLS, FEED, feed, "outcome", outcome).increment();
  }

  /** Items of a feed were published or rejected. */
  public void feedItems(String feed, String outcome, int items) {
    registry.counter(FEED_ITEMS, FEED, feed, "outcome", outcome).increment(items);
  }

  /** The registry, for binders of other libraries. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Memory, threads, classes, processor and uptime of this JVM. */
  public void bindProcess() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Kafka's own metrics of one topology; close the result before the topology. */
  KafkaStreamsMetrics bind(String part, KafkaStreams streams) {
    KafkaStreamsMetrics binder = new KafkaStreamsMetrics(streams, List.of(Tag.of(PART, part)));
    binder.bindTo(registry);
    return binder;
  }

  /** Everything in the text format of Prometheus, version 0.0.4. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }
}
