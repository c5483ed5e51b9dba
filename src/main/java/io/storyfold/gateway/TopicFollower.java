package io.storyfold.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of the feed's topics from the beginning and goes on reading, without a
 * group: every gateway replica holds everything.
 *
 * <p>Trouble with broker or registry is waited out with growing pauses, and reading goes on where
 * it stopped. A record that cannot be read is skipped, counted and logged. Anything else is a fault
 * of ours: reading ends and the failure listener is told, so that the process can end.
 */
final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration ASK = Duration.ofSeconds(5);

  /** Records come from one broker; others may be out of reach. */
  private static final Duration ASK_ANYWAY = Duration.ofSeconds(30);

  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Feed feed;
  private final RecordSink sink;
  private final Contact contact;
  private final java.util.function.Consumer<Throwable> onFailure;
  private final Thread thread = new Thread(this::run, "gateway-follower");
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final AtomicLong applied = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private volatile @Nullable Consumer<byte[], byte[]> consumer;
  private volatile boolean caughtUp;
  private volatile boolean failed;
  private volatile long lag;

  TopicFollower(
      Feed feed,
      RecordSink sink,
      Contact contact,
      java.util.function.Consumer<Throwable> onFailure) {
    this.feed = feed;
    this.sink = sink;
    this.contact = contact;
    this.onFailure = onFailure;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  boolean caughtUp() {
    return caughtUp;
  }

  FollowerState state() {
    return new FollowerState(
        failed, caughtUp, applied.get(), skipped.get(), lag, contact.last(), contact.trouble());
  }

  /** Ends reading; waits at most 5 s. */
  @Override
  public void close() {
    closing.countDown();
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    try {
      thread.join(CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      Duration pause = FIRST_PAUSE;
      while (!closed()) {
        long before = applied.get();
        try (var reading = feed.consumers().get()) {
          consumer = reading;
          follow(reading);
        } catch (WakeupException e) {
          LOG.debug("Woken to close");
        } catch (ConfigException e) {
          throw e; // waiting does not help
        } catch (KafkaException e) {
          pause = applied.get() > before ? FIRST_PAUSE : pause;
          waitOut(e, pause);
          pause = longer(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failed = true;
      contact.lost(e.toString());
      onFailure.accept(e);
    }
  }

  private void follow(Consumer<byte[], byte[]> reading) {
    List<TopicPartition> partitions = partitions(reading);
    reading.assign(partitions);
    Map<TopicPartition, Long> beginnings = reading.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long beginning = beginnings.getOrDefault(partition, 0L);
      sink.beginsAt(partition.topic(), partition.partition(), beginning);
      reading.seek(partition, Math.max(beginning, positions.getOrDefault(partition, 0L)));
    }
    if (ends.isEmpty()) {
      ends.putAll(reading.endOffsets(partitions));
    }
    contact.made();
    long asked = System.nanoTime();
    long told = asked;
    boolean heard = false;
    while (!closed()) {
      ConsumerRecords<byte[], byte[]> records = reading.poll(POLL);
      records.forEach(this::apply);
      if (!records.isEmpty()) {
        sink.settle();
        heard = true;
      }
      if (!caughtUp
          && ends.entrySet().stream().allMatch(e -> reading.position(e.getKey()) >= e.getValue())) {
        LOG.info("Caught up with {} after {} records", feed.topics(), applied);
        caughtUp = true;
      }
      long now = System.nanoTime();
      if (now - told > ASK.toNanos()) {
        if (heard && now - asked < ASK_ANYWAY.toNanos()) {
          lag = partitions.stream().mapToLong(p -> reading.currentLag(p).orElse(0)).sum();
          contact.made();
        } else {
          ask(reading, partitions);
          asked = now;
        }
        told = now;
        heard = false;
      }
    }
  }

  /**
   * A poll that brings nothing does not tell a quiet topic from a broker that is gone. One that
   * brings records does, and then nothing is asked: reading would wait for the answer, which comes
   * after that to the next fetch.
   */
  private void ask(Consumer<byte[], byte[]> reading, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> now = reading.endOffsets(partitions, ANSWER);
    lag =
        now.entrySet().stream()
            .mapToLong(end -> Math.max(0, end.getValue() - reading.position(end.getKey())))
            .sum();
    contact.made();
  }

  private List<TopicPartition> partitions(Consumer<byte[], byte[]> reading) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : feed.topics()) {
      List<PartitionInfo> found = reading.partitionsFor(topic);
      if (found == null || found.isEmpty()) {
        throw new KafkaException(
            "Topic " + topic + " does not exist; create it with 'topics --apply'");
      }
      found.forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
    }
    return partitions;
  }

  private void apply(ConsumerRecord<byte[], byte[]> record) {
    try {
      sink.accept(record);
      applied.incrementAndGet();
    } catch (SerializationException e) {
      skipped.incrementAndGet();
      LOG.warn(
          "Skipped {}-{}-{}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.toString());
    }
    positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
  }

  private void waitOut(KafkaException cause, Duration pause) throws InterruptedException {
    contact.lost(cause.toString());
    LOG.warn(
        "Cannot read {}, again in {} ms: {}", feed.topics(), pause.toMillis(), cause.toString());
    var unused = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private boolean closed() {
    return closing.getCount() == 0;
  }
}
