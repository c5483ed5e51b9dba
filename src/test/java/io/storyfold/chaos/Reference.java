package io.storyfold.chaos;

import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import io.storyfold.topology.DeskReplay;
import io.storyfold.topology.RecordSerdes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The same desks without brokers, processes or faults: each partition of the recorded desk log is
 * decided once more, from its start. What comes out is what should be on the topics.
 */
final class Reference implements AutoCloseable {
  private static final long ROCKSDB_BYTES = 256L << 20;

  private final Settings settings;
  private final RecordSerdes serdes;
  private final Path state;
  private final RocksDbMemory memory = new RocksDbMemory(ROCKSDB_BYTES);
  private final Map<Integer, DeskReplay> partitions = new HashMap<>();
  private final Map<String, Records> results = new TreeMap<>();

  /** Decides nothing yet. */
  Reference(Map<String, String> definitions, Path state) {
    Map<String, String> own = new TreeMap<>(definitions);
    own.put("schema.registry.url", "mock://reference");
    own.put("state.dir", state.toString());
    this.settings = Settings.of(own);
    this.serdes = RecordSerdes.of(settings.clients().registry());
    this.state = state;
    List.of(
            settings.topics().updates().name(),
            settings.topics().stories().name(),
            settings.topics().placed().name())
        .forEach(topic -> results.put(topic, new Records()));
  }

  /** Decides the next entry of a partition. */
  void decide(int partition, DeskEntry entry) {
    partitions
        .computeIfAbsent(
            partition,
            p -> new DeskReplay(settings, serdes, state.resolve(String.valueOf(p)), memory))
        .process(entry, this::came);
  }

  private void came(String topic, String key, byte @Nullable [] value) {
    Records records = results.get(topic);
    if (records != null) {
      records.add(key, value);
    }
  }

  /** What came out so far, by topic. */
  Map<String, Records> results() {
    return results;
  }

  @Override
  public void close() {
    partitions.values().forEach(DeskReplay::close);
    memory.close();
  }
}
