package io.storyfold.chaos;

import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicReader;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where the last committed record of each partition stands; behind it may be markers only. */
final class LastRecords {
  private LastRecords() {}

  static Map<TopicPartition, Long> of(Settings settings, String topic) {
    Map<TopicPartition, Long> last = new HashMap<>();
    TopicReader.read(
        topic,
        settings.clients().consumer(),
        new ByteArrayDeserializer(),
        record -> last.put(new TopicPartition(topic, record.partition()), record.offset()));
    return last;
  }
}
