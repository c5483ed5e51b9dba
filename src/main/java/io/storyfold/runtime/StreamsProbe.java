package io.storyfold.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.ThreadMetadata;
import org.jspecify.annotations.Nullable;

/** How one topology is: its state, threads, restores, and how far it is behind its input. */
final class StreamsProbe implements Probe {
  private static final String LAG_METRIC = "records-lag";
  private static final String RESTORE_CONSUMER = "restore-consumer";

  private final String name;
  private final KafkaStreams streams;
  private final RestoreProgress restores;
  private final Supplier<@Nullable String> failure;

  /**
   * Watches one topology.
   *
   * @param failure why it failed, null while it has not: a topology that is being closed after a
   *     failure does not show it in its state
   */
  StreamsProbe(
      String name,
      KafkaStreams streams,
      RestoreProgress restores,
      Supplier<@Nullable String> failure) {
    this.name = name;
    this.streams = streams;
    this.restores = restores;
    this.failure = failure;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Condition condition() {
    State state = streams.state();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("threads", threads(state));
    details.put("restoring", restores.describe());
    Map<String, Long> lags = lags();
    details.put("lag", sum(lags));
    details.put("lagByPartition", lags);
    String cause = failure.get();
    if (cause != null) {
      details.put("failure", cause);
    }
    boolean dead = cause != null || state == State.ERROR || state == State.PENDING_ERROR;
    return new Condition(state.name(), !dead, state == State.RUNNING, details);
  }

  /** Records not yet read, over all input partitions. */
  long lag() {
    return sum(lags());
  }

  private static long sum(Map<String, Long> lags) {
    return lags.values().stream().mapToLong(Long::longValue).sum();
  }

  private List<Map<String, Object>> threads(State state) {
    if (!state.isRunningOrRebalancing()) {
      return List.of(); // Kafka Streams answers only then
    }
    return streams.metadataForLocalThreads().stream().map(StreamsProbe::describe).toList();
  }

  private static Map<String, Object> describe(ThreadMetadata thread) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", thread.threadName());
    described.put("state", thread.threadState());
    described.put(
        "tasks", thread.activeTasks().stream().map(t -> t.taskId().toString()).sorted().toList());
    return described;
  }

  /** Records not yet read, by input partition, as of each partition's last fetch. */
  private Map<String, Long> lags() {
    Map<String, Long> lags = new TreeMap<>();
    streams.metrics().values().stream()
        .filter(StreamsProbe::isInputLag)
        .forEach(metric -> lags.put(partition(metric.metricName()), lag(metric)));
    return withoutAliases(lags);
  }

  /**
   * A consumer tells the lag of a topic with dots in its name twice, once with underscores instead,
   * as it did formerly. Two topics that differ in this alone are refused by the brokers.
   */
  static Map<String, Long> withoutAliases(Map<String, Long> lags) {
    Map<String, Long> once = new TreeMap<>(lags);
    for (String partition : lags.keySet()) {
      if (partition.contains(".")) {
        once.remove(partition.replace('.', '_'));
      }
    }
    return once;
  }

  private static boolean isInputLag(Metric metric) {
    Map<String, String> tags = metric.metricName().tags();
    return metric.metricName().name().equals(LAG_METRIC)
        && tags.containsKey("partition")
        && !tags.getOrDefault("client-id", "").contains(RESTORE_CONSUMER);
  }

  private static String partition(MetricName name) {
    return name.tags().get("topic") + "-" + name.tags().get("partition");
  }

  private static long lag(Metric metric) {
    return metric.metricValue() instanceof Double lag && !lag.isNaN() ? lag.longValue() : 0;
  }
}
