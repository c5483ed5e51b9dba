package io.storyfold.bench;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** A topology that runs, and how many records it has processed. */
final class Stage implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(30);
  private static final String PROCESSED = "process-total";
  private static final String OF_THREADS = "stream-thread-metrics";

  /** A thousand looks a second were 3 % of what is measured. */
  private static final int POLL_MILLIS = 5;

  private final KafkaStreams streams;

  /** Starts it, and returns when it runs and every store is restored. */
  Stage(Topology topology, Properties config) {
    streams = new KafkaStreams(topology, config);
    streams.start();
    await(() -> streams.state() == KafkaStreams.State.RUNNING);
  }

  /** Records taken from its input since the start. */
  long processed() {
    double processed = 0;
    for (Metric metric : counters()) {
      processed += (Double) metric.metricValue();
    }
    return (long) processed;
  }

  private List<Metric> counters() {
    return streams.metrics().values().stream()
        .map(Metric.class::cast)
        .filter(m -> m.metricName().name().equals(PROCESSED))
        .filter(m -> m.metricName().group().equals(OF_THREADS))
        .toList();
  }

  /** Returns when it has processed {@code count} records since the start. */
  void awaitProcessed(long count) {
    List<Metric> counters = counters();
    await(() -> counters.stream().mapToDouble(m -> (Double) m.metricValue()).sum() >= count);
  }

  /** Takes nothing more from its input until {@link #resume}. */
  void pause() {
    streams.pause();
  }

  void resume() {
    streams.resume();
  }

  private void await(BooleanSupplier done) {
    try {
      while (!done.getAsBoolean()) {
        if (streams.state().hasStartedOrFinishedShuttingDown()) {
          throw new IllegalStateException("a topology died while it was measured; see the log");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  @Override
  public void close() {
    streams.close(CLOSE);
  }
}
