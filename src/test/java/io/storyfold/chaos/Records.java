package io.storyfold.chaos;

import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What is on a topic, as a reader of committed records sees it: by key, in order. */
final class Records {
  /** Before the Avro bytes: magic and schema id, which differs from registry to registry. */
  private static final int HEAD = 5;

  private final Map<String, List<byte @Nullable []>> byKey = new TreeMap<>();

  static Records read(Settings settings, String topic) {
    Records records = new Records();
    TopicReader.read(
        topic,
        settings.clients().consumer(),
        new ByteArrayDeserializer(),
        record -> records.add(record));
    return records;
  }

  private void add(ConsumerRecord<String, byte[]> record) {
    add(record.key(), record.value());
  }

  void add(String key, byte @Nullable [] value) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  Map<String, List<byte @Nullable []>> byKey() {
    return byKey;
  }

  /** The same Avro bytes, whatever the schema's id. */
  static boolean same(byte @Nullable [] one, byte @Nullable [] other) {
    if (one == null || other == null) {
      return one == other;
    }
    return java.util.Arrays.equals(one, HEAD, one.length, other, HEAD, other.length);
  }
}
