package io.storyfold.topology;

import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The two processors of the desk, one after the other. */
final class DeskTasks implements AutoCloseable {
  /** Forty minutes: some snapshots of {@link DeskLogs} wait, most do not. */
  private static final String PAUSE = "2400000";

  private final Metrics metrics = new Metrics();
  private final Task<String, DeskEntry, String, Judged> dedup;
  private final Task<String, Judged, String, SpecificRecord> stories;

  DeskTasks(Path state) {
    this(
        Pipeline.desk(
            Settings.of(
                Map.of(
                    "schema.registry.url", "mock://topology", "story.snapshot.pause.ms", PAUSE))),
        Task.config(),
        state);
  }

  /** With a configuration of its own. */
  DeskTasks(DeskTunables tunables, Properties config, Path state) {
    dedup =
        new Task<>(
            () -> new DedupProcessor(tunables.copies(), metrics),
            CopyStores::builders,
            config,
            state.resolve("dedup").toFile());
    stories =
        new Task<>(
            () -> new StoriesProcessor(tunables, metrics),
            StoryStores::builders,
            config,
            state.resolve("stories").toFile());
  }

  List<Task.Output> process(DeskEntry entry) {
    return dedup.process(entry.getDesk(), entry, entry.getArrivedAt().toEpochMilli()).stream()
        .map(forward -> forward.record())
        .flatMap(
            judged -> stories.process(judged.key(), judged.value(), judged.timestamp()).stream())
        .map(Task.Output::of)
        .toList();
  }

  void restart() {
    dedup.restart();
    stories.restart();
  }

  void restartWith(UnaryOperator<@Nullable SpecificRecord> change) {
    dedup.restartWith(change);
    stories.restartWith(change);
  }

  void resume() {
    dedup.resume();
    stories.resume();
  }

  @Override
  public void close() {
    dedup.close();
    stories.close();
    metrics.close();
  }
}
