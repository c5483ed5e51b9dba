package io.storyfold.runtime;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topologies of a process. They live and die together: when one is dead the others are
 * closed and {@link #run} returns a non-zero exit code. No stream thread is ever replaced, because
 * a replaced thread would go on with whatever the dead one left in the heap.
 */
public final class StreamsRunner {
  /** Asked to stop, and everything was closed in time. */
  public static final int OK = 0;

  /** A part failed, or did not close in time. */
  public static final int FAILED = 1;

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);

  private record Part(
      String name,
      KafkaStreams streams,
      KafkaStreamsMetrics metrics,
      GroupMembershipOperation onClose) {
    boolean close(Duration timeout) {
      return streams.close(CloseOptions.groupMembershipOperation(onClose).withTimeout(timeout));
    }
  }

  private final Health health;
  private final Metrics metrics;
  private final Duration closeTimeout;
  private final List<Part> parts = new ArrayList<>();
  private final Deque<AutoCloseable> others = new ArrayDeque<>();
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final Set<String> damaged = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Without topologies so far.
   *
   * @param closeTimeout for all topologies together, from {@link Keys#CLOSE_TIMEOUT}
   */
  public StreamsRunner(Health health, Metrics metrics, Duration closeTimeout) {
    this.health = health;
    this.metrics = metrics;
    this.closeTimeout = closeTimeout;
  }

  /** Adds a topology, not yet started. Before {@link #run}. */
  public StreamsRunner add(String name, Topology topology, Properties config) {
    KafkaStreams streams = new KafkaStreams(topology, config);
    RestoreProgress restores = new RestoreProgress();
    streams.setGlobalStateRestoreListener(restores);
    streams.setUncaughtExceptionHandler(failure -> died(name, failure));
    streams.setStateListener((now, before) -> LOG.debug("{}: {} -> {}", name, before, now));
    parts.add(new Part(name, streams, metrics.bind(name, streams), onClose(config)));
    StreamsProbe probe = new StreamsProbe(name, streams, restores, () -> failures.get(name));
    metrics.watch(probe);
    metrics.backlog(name, probe::lag, restores::remaining);
    health.add(probe);
    return this;
  }

  /**
   * A named instance comes back, to work that waited for it. Without a name it would come back as
   * another, and work that is not given up would wait for its session to end.
   */
  private static GroupMembershipOperation onClose(Properties config) {
    return config.containsKey(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG))
        ? GroupMembershipOperation.REMAIN_IN_GROUP
        : GroupMembershipOperation.LEAVE_GROUP;
  }

  /**
   * Hands over what has to be closed before the process ends, after the topologies and in reverse
   * order: what the main thread closes after {@link #run} may be too late on a signal.
   */
  public StreamsRunner closing(AutoCloseable other) {
    others.push(other);
    return this;
  }

  /**
   * Starts everything and returns when it is closed again: after {@link #stop}, or when a part
   * failed. Without topologies it waits just the same.
   *
   * @return {@link #OK} or {@link #FAILED}
   */
  public int run() {
    try {
      parts.forEach(this::start);
      end.join();
    } finally {
      closeAll();
      closed.countDown();
    }
    return failures.isEmpty() ? OK : FAILED;
  }

  /** Stores of tasks that were here before are opened by the start itself. */
  private void start(Part part) {
    try {
      part.streams().start();
    } catch (RuntimeException e) {
      noteDamage(part.name(), e);
      throw e;
    }
  }

  /** Asks {@link #run} to close everything and return; returns at once. */
  public void stop() {
    end.complete(null);
  }

  /**
   * Closes on SIGTERM and SIGINT: the returned hook asks to stop and keeps the JVM up until all is
   * closed, or the time for it is over. Give it to {@link Runtime#addShutdownHook}; the JVM then
   * ends with the signal's own exit code.
   */
  public Thread shutdownHook() {
    return new Thread(
        () -> {
          stop();
          awaitClosed();
        },
        "storyfold-shutdown");
  }

  private void awaitClosed() {
    try {
      // Twice: run() itself gives up after the timeout and then still has to return.
      if (!closed.await(2 * closeTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.error("not closed within {} ms, ending anyway", 2 * closeTimeout.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process because a part cannot go on; for parts that are not topologies. */
  public void fail(String name, Throwable failure) {
    String cause = RootCause.line(failure);
    if (failures.putIfAbsent(name, cause) == null) {
      LOG.error("{} failed and ends the process: {}", name, cause);
      LOG.debug("{}", name, failure);
    }
    end.complete(null);
  }

  private StreamThreadExceptionResponse died(String name, Throwable failure) {
    noteDamage(name, failure);
    fail(name, failure);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void noteDamage(String name, Throwable failure) {
    if (DamagedState.isCauseOf(failure)) {
      damaged.add(name);
      LOG.error(
          "the local state of {} is damaged ({}) and will be deleted: the next start reads it back"
              + " from the changelogs",
          name,
          RootCause.line(failure));
    }
  }

  /** All topologies at the same time, so that the timeout is one timeout. */
  private void closeAll() {
    parts.forEach(part -> part.metrics().close());
    parts.forEach(part -> part.close(Duration.ZERO));
    long deadline = System.nanoTime() + closeTimeout.toNanos();
    for (Part part : parts) {
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      if (!part.close(left)) {
        failures.putIfAbsent(part.name(), "not closed in time");
        LOG.error("{} did not close within {} ms", part.name(), closeTimeout.toMillis());
      } else if (damaged.contains(part.name())) {
        part.streams().cleanUp();
      }
    }
    others.forEach(this::close);
  }

  private void close(AutoCloseable other) {
    try {
      other.close();
    } catch (Exception e) {
      String name = other.getClass().getSimpleName();
      failures.putIfAbsent(name, RootCause.line(e));
      LOG.error("{} could not be closed: {}", name, RootCause.line(e));
    }
  }
}
