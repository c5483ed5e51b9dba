package io.storyfold.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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

  /** Stories that can still take an article, by desk. */
  static final String STORIES_OPEN = "storyfold.stories.open";

  /** Whatever was left out without a row in articles.rejected, by what it was and why. */
  static final String DROPPED = "storyfold.dropped";

  private static final String DESK = "desk";
  private static final String REASON = "reason";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, AtomicLong> openStories = new ConcurrentHashMap<>();

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

  /** How many stories of a desk are open now. */
  public void openStories(String desk, long stories) {
    openStories
        .computeIfAbsent(
            desk,
            name -> {
              AtomicLong value = new AtomicLong();
              Gauge.builder(STORIES_OPEN, value, AtomicLong::get)
                  .tag(DESK, name)
                  .register(registry);
              return value;
            })
        .set(stories);
  }

  /** Something was left out; there is no dropping without this. */
  public void dropped(String what, String reason) {
    registry.counter(DROPPED, "what", what, REASON, reason).increment();
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
    KafkaStreamsMetrics binder = new KafkaStreamsMetrics(streams, List.of(Tag.of("part", part)));
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
