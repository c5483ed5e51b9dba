package io.storyfold.topology;

import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import java.nio.file.Path;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a desk log decided without Kafka: the processors and stores of the desk, and
 * what they send, as it would stand on the topics. The test driver does the same, but flushes every
 * store after every record, and keeps every record of every changelog: a million entries take it
 * hours.
 */
public final class DeskReplay implements AutoCloseable {
  private final Settings settings;
  private final RecordSerdes serdes;
  private final Metrics metrics = new Metrics();
  private final DeskTasks tasks;

  /** Takes what is sent, in order. */
  @FunctionalInterface
  public interface Sent {
    /** A record; without a value, a tombstone. */
    void record(String topic, String key, byte @Nullable [] value);
  }

  /** A desk that has decided nothing yet. */
  public DeskReplay(Settings settings, RecordSerdes serdes, Path state, RocksDbMemory memory) {
    this.settings = settings;
    this.serdes = serdes;
    this.tasks =
        new DeskTasks(
            Pipeline.desk(settings),
            settings.clients().streams(StreamsPart.DESK, metrics, memory),
            state);
  }

  /** Decides the next entry. */
  public void process(DeskEntry entry, Sent sent) {
    for (Task.Output output : tasks.process(entry)) {
      send(output, sent);
    }
  }

  private void send(Task.Output output, Sent sent) {
    switch (output.sink()) {
      case DeskTopology.UPDATES_SINK ->
          send(settings.topics().updates().name(), serdes.update().serializer(), output, sent);
      case DeskTopology.STORIES_SINK ->
          send(settings.topics().stories().name(), serdes.story().serializer(), output, sent);
      case DeskTopology.PLACED_SINK ->
          send(settings.topics().placed().name(), serdes.placed().serializer(), output, sent);
      case DeskTopology.ANSWERED_SINK ->
          send(settings.topics().answered().name(), serdes.answer().serializer(), output, sent);
      default -> throw new IllegalStateException("no sink: " + output.sink());
    }
  }

  @SuppressWarnings("unchecked") // each sink has its own type, as in the topology
  private static <T> void send(
      String topic, Serializer<T> serializer, Task.Output output, Sent sent) {
    T value = (T) output.value();
    sent.record(
        topic, (String) output.key(), value == null ? null : serializer.serialize(topic, value));
  }

  @Override
  public void close() {
    tasks.close();
    metrics.close();
  }
}
