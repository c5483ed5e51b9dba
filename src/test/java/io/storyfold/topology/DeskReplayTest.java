package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference of the chaos runs is no other desk than the one that runs. */
class DeskReplayTest {
  private static final long SEED = 3;
  private static final int STEPS = 150;
  private static final long MEMORY = 32L << 20;

  @TempDir private Path directory;

  @Test
  void shouldSendWhatTheTopologySends() {
    List<DeskEntry> entries = DeskLogs.news(SEED, STEPS);
    Settings settings = Driven.settings(directory.resolve("driven"));
    RecordSerdes serdes = Driven.serdes();

    Map<String, List<String>> sent = new TreeMap<>();
    try (RocksDbMemory memory = new RocksDbMemory(MEMORY);
        DeskReplay replay = new DeskReplay(settings, serdes, directory.resolve("replay"), memory)) {
      for (DeskEntry entry : entries) {
        replay.process(
            entry,
            (topic, key, value) ->
                sent.computeIfAbsent(topic, t -> new ArrayList<>())
                    .add(key + " " + decoded(settings, serdes, topic, value)));
      }
    }

    try (Desk desk = new Desk(directory.resolve("driven"))) {
      entries.forEach(desk::pipe);
      assertThat(sent.get(settings.topics().updates().name())).isEqualTo(lines(desk.updates));
      assertThat(sent.get(settings.topics().stories().name())).isEqualTo(lines(desk.snapshots));
      assertThat(sent.get(settings.topics().placed().name())).isEqualTo(lines(desk.placements));
    }
  }

  private static String decoded(
      Settings settings, RecordSerdes serdes, String topic, byte @Nullable [] value) {
    if (topic.equals(settings.topics().updates().name())) {
      return String.valueOf(serdes.update().deserializer().deserialize(topic, value));
    }
    if (topic.equals(settings.topics().stories().name())) {
      return String.valueOf(serdes.story().deserializer().deserialize(topic, value));
    }
    return String.valueOf(serdes.placed().deserializer().deserialize(topic, value));
  }

  private static <T> List<String> lines(List<TestRecord<String, T>> records) {
    return records.stream().map(record -> record.key() + " " + record.value()).toList();
  }
}
