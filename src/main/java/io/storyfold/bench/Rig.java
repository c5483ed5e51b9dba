package io.storyfold.bench;

import io.storyfold.article.Article;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.embedded.TemporaryDirectory;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.Pipeline;
import io.storyfold.topology.RecordSerdes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.Topology;

/**
 * An installation to measure: topics under a prefix of their own on an embedded cluster, one
 * partition and one thread for each of the two topologies, everything else as in production.
 */
final class Rig implements AutoCloseable {
  private static final String ORIGIN = "bench";

  private final Settings settings;
  private final RecordSerdes serdes;
  private final Metrics metrics = new Metrics();
  private final RocksDbMemory memory;
  private final boolean wallClock;

  /**
   * Makes the topics.
   *
   * @param prefix of its topics and applications
   * @param state where the stores are
   * @param wallClock whether the broker stamps the arrivals, as in production; otherwise articles
   *     arrive at the dates they bear
   */
  Rig(EmbeddedCluster cluster, TemporaryDirectory state, String prefix, boolean wallClock) {
    Map<String, String> all = new LinkedHashMap<>(cluster.clientConfig());
    all.put("topics.prefix", prefix);
    all.put("state.dir", state.path().toString());
    // As in production: a desk that starts again has its tasks back at once.
    all.put("instance.id", "bench");
    all.put("incoming.partitions", "1");
    all.put("intake.threads", "1");
    all.put("desk.partitions", "1");
    all.put("output.partitions", "1");
    all.put("desks", "other=0,de=0,en=0,fr=0,es=0");
    all.put("incoming.timestamp.type", wallClock ? "LogAppendTime" : "CreateTime");
    all.put("text.retention.days", "100000");
    all.put("results.retention.days", "100000");
    all.put("results.forgotten", "keep");
    this.settings = Settings.of(all);
    this.serdes = RecordSerdes.of(settings.clients().registry());
    this.memory = new RocksDbMemory(settings.get(Keys.ROCKSDB_MEMORY_BYTES));
    this.wallClock = wallClock;
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      admin.createMissing();
    }
  }

  Settings settings() {
    return settings;
  }

  RecordSerdes serdes() {
    return serdes;
  }

  /** Starts one part of the pipeline. */
  Stage start(StreamsPart part) {
    return start(part, Pipeline.topology(part, settings, serdes, wallClock, metrics));
  }

  /** Starts a topology with the configuration of a part. */
  Stage start(StreamsPart part, Topology topology) {
    return new Stage(topology, settings.clients().streams(part, metrics, memory));
  }

  /** Where the part keeps its stores. */
  Path stateOf(StreamsPart part) {
    return Path.of(settings.get(Keys.STATE_DIR), part.applicationId(settings));
  }

  IncomingProducer producer() {
    return new IncomingProducer(
        settings.topics().incoming().name(), settings.clients().producer(), serdes.article());
  }

  /** Puts articles on articles.incoming; returns when they are there. */
  void load(List<Article> articles) {
    try (IncomingProducer producer = producer()) {
      articles.forEach(a -> producer.send(a, a.publishedAt(), ORIGIN));
      producer.flush();
    }
  }

  @Override
  public void close() {
    memory.close();
    metrics.close();
  }

  /** A directory for stores. */
  static TemporaryDirectory state() {
    try {
      return TemporaryDirectory.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
