package io.storyfold.chaos;

import io.storyfold.runtime.PartitionOffsets;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far the applications have come: what they committed, by input partition. */
final class Progress {
  private final Settings settings;
  private final Admin admin;

  Progress(Settings settings, Admin admin) {
    this.settings = settings;
    this.admin = admin;
  }

  /** Committed offsets of both parts; none of a partition of which nothing was committed yet. */
  Map<TopicPartition, Long> committed() throws InterruptedException {
    Map<TopicPartition, Long> all = new HashMap<>();
    for (StreamsPart part : StreamsPart.values()) {
      all.putAll(committed(part));
    }
    return all;
  }

  Map<TopicPartition, Long> committed(StreamsPart part) throws InterruptedException {
    try {
      return part.committed(admin, settings);
    } catch (ExecutionException e) {
      return Map.of(); // The coordinator is dead or moving: asked again.
    }
  }

  /** Every input partition has been committed further than at that moment. */
  boolean isBeyond(Map<TopicPartition, Long> earlier) throws InterruptedException {
    Map<TopicPartition, Long> now = committed();
    return inputs()
        .allMatch(
            input -> now.getOrDefault(input, 0L) > Math.max(0, earlier.getOrDefault(input, 0L)));
  }

  private Stream<TopicPartition> inputs() {
    return Stream.of(StreamsPart.values())
        .map(part -> part.input(settings.topics()))
        .flatMap(
            topic ->
                Stream.iterate(0, i -> i + 1)
                    .limit(topic.partitions())
                    .map(i -> new TopicPartition(topic.name(), i)));
  }

  /** Ends of a topic's partitions, with open transactions or without. */
  Map<TopicPartition, Long> ends(String topic, int partitions, IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)).toList();
    return PartitionOffsets.of(admin, all, OffsetSpec.latest(), isolation);
  }
}
