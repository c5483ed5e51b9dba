package io.storyfold.topology;

import io.storyfold.copy.CopySettings;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.StreamsRunner;
import io.storyfold.story.StorySettings;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.JoinModelFile;
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
      Topology topology =
          switch (part) {
            case INTAKE ->
                IntakeTopology.build(
                    settings.topics(), serdes, intake(settings, wallClock), metrics);
            case DESK -> DeskTopology.build(settings.topics(), serdes, desk(settings), metrics);
          };
      runner.add(part.label(), topology, settings.clients().streams(part, metrics, memory));
    }
    return new Pipeline(runner, memory);
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
    return new IntakeTunables(settings.desks(), Readers.shipped(), wallClock);
  }

  static DeskTunables desk(Settings settings) {
    CopySettings copies = CopySettings.DEFAULTS.withWindow(settings.get(Keys.COPY_WINDOW));
    return new DeskTunables(
        copies, StorySettings.DEFAULTS, ClusterSettings.defaults(), JoinModelFile.shipped());
  }
}
