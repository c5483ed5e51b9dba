package io.storyfold.topology;

import io.storyfold.avro.PlacedArticle;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** A topology under the driver, with the handlers and stores of production. One partition. */
final class Driven implements AutoCloseable {
  private static final long ROCKSDB_BYTES = 32L << 20;

  final TopologyTestDriver driver;
  private final RocksDbMemory memory = new RocksDbMemory(ROCKSDB_BYTES);

  Driven(StreamsPart part, Topology topology, Settings settings, Metrics metrics) {
    Properties config = settings.clients().streams(part, metrics, memory);
    // Under exactly-once the driver (4.3.1) clears dead letters from its producer before it reads
    // them; transactions are tested on a real broker.
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(topology, config, Instant.ofEpochMilli(Articles.START));
  }

  /**
   * Settings of a test: one registry for all, state in the test's own directory, a snapshot for
   * every entry.
   */
  static Settings settings(Path state) {
    return Settings.of(
        Map.of(
            "schema.registry.url",
            "mock://topology",
            "state.dir",
            state.toString(),
            "story.snapshot.pause.ms",
            "0"));
  }

  static RecordSerdes serdes() {
    return RecordSerdes.of(Map.of("schema.registry.url", "mock://topology"));
  }

  /** As {@link #serdes}, but writing to articles.placed fails for the reason given. */
  static RecordSerdes serdesThatCannotWritePlaced(String why) {
    RecordSerdes good = serdes();
    Serde<PlacedArticle> broken =
        Serdes.serdeFrom(
            (topic, value) -> {
              throw new SerializationException(why);
            },
            good.placed().deserializer());
    return new RecordSerdes(
        good.article(), good.entry(), broken, good.story(), good.update(), good.answer());
  }

  void wallClockPasses(Duration time) {
    driver.advanceWallClockTime(time);
  }

  @Override
  public void close() {
    driver.close();
    memory.close();
  }
}
