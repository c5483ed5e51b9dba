package io.storyfold.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a topic holds now, from its beginning, committed records only. */
public final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private TopicReader() {}

  /**
   * Passes every record to {@code consumer}: in order within a partition, in any order between
   * them.
   *
   * @param clientConfig as given by {@link ClientConfigs#consumer()}
   */
  public static <V> void read(
      String topic,
      Map<String, Object> clientConfig,
      Deserializer<V> values,
      Consumer<ConsumerRecord<String, V>> consumer) {
    try (var kafka = new KafkaConsumer<>(clientConfig, new StringDeserializer(), values)) {
      List<TopicPartition> partitions =
          kafka.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      kafka.assign(partitions);
      kafka.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> kafka.position(e.getKey()) < e.getValue())) {
        kafka.poll(POLL).forEach(consumer);
      }
    }
  }
}
