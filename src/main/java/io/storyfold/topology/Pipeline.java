package io.storyfold.topology;

import io.storyfold.article.Sources;
import io.storyfold.copy.CopySettings;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.RootCause;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StartRefusedException;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.StreamsRunner;
import io.storyfold.story.StorySettings;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.JoinModel;
import io.storyfold.story.cluster.JoinModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.kafka.streams.Topology;

/** The topologies of one process with what they share, ready to run. */
public final class Pipeline implements AutoCloseable {
  private final StreamsRunner runner;
  private final RocksDbMemory memory;

  private Pipeline(StreamsRunner runner, RocksDbMemory memory) {
    this.runner = runner;
    this.memory = memory;
  }

  /**
   * Puts the parts together; nothing is started.
   *
   * @param wallClock false: time is that of the records alone, see {@link IntakeTunables}
   */
  public static Pipeline of(
      Settings settings,
      Set<StreamsPart> parts,
      RecordSerdes serdes,
      boolean wallClock,
      Health health,
      Metrics metrics) {
    RocksDbMemory memory = new RocksDbMemory(settings.get(Keys.ROCKSDB_MEMORY_BYTES));
    StreamsRunner runner = new StreamsRunner(health, metrics, settings.get(Keys.CLOSE_TIMEOUT));
    for (StreamsPart part : parts) {
      Topology topology = topology(part, settings, serdes, wallClock, metrics);
      runner.add(part.label(), topology, settings.clients().streams(part, metrics, memory));
    }
    return new Pipeline(runner, memory);
  }

  /**
   * One part, to be run by the caller.
   *
   * @param wallClock as in {@link #of}
   */
  public static Topology topology(
      StreamsPart part,
      Settings settings,
      RecordSerdes serdes,
      boolean wallClock,
      Metrics metrics) {
    return switch (part) {
      case INTAKE ->
          IntakeTopology.build(settings.topics(), serdes, intake(settings, wallClock), metrics);
      case DESK -> DeskTopology.build(settings.topics(), serdes, desk(settings), metrics);
    };
  }

  /** Runs the parts, and stops them. */
  public StreamsRunner runner() {
    return runner;
  }

  /** After the runner has returned. */
  @Override
  public void close() {
    memory.close();
  }

  static IntakeTunables intake(Settings settings, boolean wallClock) {
    return new IntakeTunables(
        settings.desks(),
        Readers.of(settings.get(Keys.AGENCIES)),
        wallClock,
        settings.get(Keys.DESK_TICK),
        sources(settings),
        settings.get(Keys.REVISION_MEMORY),
        settings.get(Keys.WITHDRAWAL_MEMORY));
  }

  static DeskTunables desk(Settings settings) {
    CopySettings copies =
        CopySettings.DEFAULTS
            .with(
                settings.get(Keys.COPY_WINDOW),
                settings.get(Keys.COPY_NEAR),
                settings.get(Keys.COPY_PARTIAL))
            .withBoilerplate(
                settings.get(Keys.COPY_BOILERPLATE), settings.get(Keys.COPY_SOURCE_BOILERPLATE));
    StorySettings defaults = StorySettings.DEFAULTS;
    StorySettings stories =
        defaults.with(
            settings.get(Keys.STORY_IDLE),
            settings.get(Keys.STORY_PAUSE),
            sources(settings)::familyOf);
    return new DeskTunables(
        copies, stories, ClusterSettings.defaults(), model(settings), settings.keepsForgotten());
  }

  private static Sources sources(Settings settings) {
    String file = settings.get(Keys.SOURCES);
    if (file.isEmpty()) {
      return Sources.NONE;
    }
    try {
      return Sources.parse(file, Files.readAllLines(Path.of(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefusedException(Keys.SOURCES + ": " + RootCause.line(e), e);
    }
  }

  private static JoinModel model(Settings settings) {
    String file = settings.get(Keys.STORY_MODEL);
    if (file.isEmpty()) {
      return JoinModelFile.shipped();
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return JoinModelFile.read(in, file);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefusedException(Keys.STORY_MODEL + ": " + RootCause.line(e), e);
    }
  }
}
