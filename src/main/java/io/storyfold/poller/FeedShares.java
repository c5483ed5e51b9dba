package io.storyfold.poller;

import io.storyfold.avro.FeedState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Which feeds are this replica's: those whose partition of feeds.seen the group gave it, once their
 * states are read. For the poller's thread.
 */
final class FeedShares implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<String, FeedState> consumer;
  private final FeedLog log;
  private final List<FeedSource> feeds;
  private final int partitions;
  private final Map<String, FeedState> states = new HashMap<>();
  private final Map<TopicPartition, Long> reading = new HashMap<>();
  private final Set<Integer> ready = new HashSet<>();

  FeedShares(
      Consumer<String, FeedState> consumer,
      FeedLog log,
      List<FeedSource> feeds,
      String topic,
      int partitions) {
    this.consumer = consumer;
    this.log = log;
    this.feeds = feeds;
    this.partitions = partitions;
    consumer.subscribe(List.of(topic), new Rebalance());
  }

  /** Takes part in the group, and reads on; returns whether the feeds changed. */
  boolean advance() {
    Set<Integer> before = Set.copyOf(ready);
    for (ConsumerRecord<String, FeedState> record : consumer.poll(POLL)) {
      if (record.value() == null) {
        states.remove(record.key());
      } else {
        states.put(record.key(), record.value());
      }
    }
    for (TopicPartition partition : List.copyOf(reading.keySet())) {
      if (consumer.position(partition) >= reading.getOrDefault(partition, 0L)) {
        reading.remove(partition);
        ready.add(partition.partition());
      }
    }
    return !before.equals(ready);
  }

  /** The feeds that are ours to ask for. */
  List<FeedSource> mine() {
    return feeds.stream().filter(f -> ready.contains(partition(f))).toList();
  }

  boolean mine(FeedSource feed) {
    return ready.contains(partition(feed));
  }

  FeedState state(FeedSource feed) {
    return states.getOrDefault(feed.key(), FeedMemory.nothing());
  }

  /** What was written. */
  void remember(FeedSource feed, FeedState state) {
    states.put(feed.key(), state);
  }

  /** As Kafka's own partitioner puts a key: so anybody can find a feed's state. */
  int partition(FeedSource feed) {
    byte[] key = feed.key().getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  /** Whether we are in the group and have read all that it gave us, be it nothing. */
  boolean settled() {
    return reading.isEmpty() && consumer.groupMetadata().generationId() >= 0;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      // First the log: after it, nobody else can write there, and the ends stand.
      assigned.forEach(p -> log.open(p.partition()));
      consumer.seekToBeginning(assigned);
      reading.putAll(consumer.endOffsets(assigned));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      for (TopicPartition partition : new ArrayList<>(revoked)) {
        reading.remove(partition);
        ready.remove(partition.partition());
        log.release(partition.partition());
      }
      feeds.stream().filter(f -> !mine(f)).forEach(f -> states.remove(f.key()));
    }
  }
}
