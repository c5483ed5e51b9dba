package io.storyfold.chaos;

import com.dynatrace.hash4j.hashing.Hashing;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicReader;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What is on a topic, as a reader of committed records sees it: by key, in order. Of each record
 * only a hash of 64 bits is kept, so that an hour's worth fits; that two records which differ are
 * taken for the same is as good as impossible.
 */
final class Records {
  /** Before the Avro bytes: magic and schema id, which differs from registry to registry. */
  private static final int HEAD = 5;

  /** Instead of the hash of a tombstone. */
  private static final long NONE = 0;

  private final Map<String, LongList> byKey = new HashMap<>();

  static Records read(Settings settings, String topic) {
    Records records = new Records();
    TopicReader.read(
        topic,
        settings.clients().consumer(),
        new ByteArrayDeserializer(),
        record -> records.add(record.key(), record.value()));
    return records;
  }

  void add(String key, byte @Nullable [] value) {
    byKey
        .computeIfAbsent(key, k -> new LongArrayList(1))
        .add(
            value == null
                ? NONE
                : Hashing.xxh3_64().hashBytesToLong(value, HEAD, value.length - HEAD));
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  /** Hashes of the records of a key, in order. */
  LongList of(String key) {
    return byKey.getOrDefault(key, LongList.of());
  }

  /** Whether the last record of the key is no tombstone. */
  boolean stands(String key) {
    LongList hashes = of(key);
    return !hashes.isEmpty() && hashes.getLong(hashes.size() - 1) != NONE;
  }
}
