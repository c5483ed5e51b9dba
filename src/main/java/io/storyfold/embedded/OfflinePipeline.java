package io.storyfold.embedded;

import io.storyfold.article.Article;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.topology.DeskClockwork;
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.Pipeline;
import io.storyfold.topology.RecordSerdes;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The whole pipeline on an embedded cluster, driven by simulated time: the same topologies as in
 * production, exactly-once, one input partition so that the order of the input is kept.
 */
public final class OfflinePipeline implements AutoCloseable {
  private static final long HOUR = 3_600_000L;

  private final Settings settings;
  private final RecordSerdes serdes;
  private final Metrics metrics = new Metrics();
  private final Health health;
  private final Pipeline pipeline;
  private final Thread thread;
  private final IncomingProducer producer;
  private final Completion completion;
  private long sent;
  private long clock;

  private OfflinePipeline(Settings settings) {
    this.settings = settings;
    this.serdes = RecordSerdes.of(settings.clients().registry());
    this.health = new Health(settings.desks());
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      admin.createMissing();
    }
    this.pipeline =
        Pipeline.of(settings, EnumSet.allOf(StreamsPart.class), serdes, false, health, metrics);
    this.thread = new Thread(pipeline.runner()::run, "storyfold-pipeline");
    this.producer =
        new IncomingProducer(
            settings.topics().incoming().name(), settings.clients().producer(), serdes.article());
    this.completion = new Completion(settings, thread);
    thread.start();
  }

  /**
   * Starts it.
   *
   * @param stateDirectory for the state stores
   * @param definitions further settings
   */
  public static OfflinePipeline start(
      EmbeddedCluster cluster, Path stateDirectory, Map<String, String> definitions) {
    Map<String, String> all = new LinkedHashMap<>(cluster.clientConfig());
    all.put("state.dir", stateDirectory.toString());
    all.put("incoming.partitions", "1");
    all.put("intake.threads", "1");
    // One partition for everything: a start takes seconds less, and one run feeds one core anyway.
    all.put("desk.partitions", "1");
    all.put("output.partitions", "1");
    all.put("desks", "other=0,de=0,en=0,fr=0,es=0,it=0,nl=0,pl=0");
    all.put("commit.interval.ms", "200");
    all.put("incoming.timestamp.type", "CreateTime");
    // Articles may be decades old by the simulated clock; the cluster does not live for long.
    all.put("text.retention.days", "100000");
    all.put("results.retention.days", "100000");
    all.put("results.forgotten", "keep");
    all.putAll(definitions);
    return new OfflinePipeline(Settings.of(all));
  }

  public Settings settings() {
    return settings;
  }

  public RecordSerdes serdes() {
    return serdes;
  }

  public Health health() {
    return health;
  }

  public Metrics metrics() {
    return metrics;
  }

  /**
   * Sends one article.
   *
   * @param arrivedAt simulated arrival, epoch milliseconds
   * @param origin where it was read
   */
  public void send(Article article, long arrivedAt, String origin) {
    producer.send(article, OptionalLong.of(arrivedAt), origin);
    sent++;
    clock = Math.max(clock, arrivedAt);
  }

  /**
   * Lets an hour pass on every desk after the last article, so that what grew together at the end
   * is merged too, and returns when everything is decided.
   *
   * @throws IllegalStateException when the pipeline died; its log line says why
   */
  public void finish() {
    producer.flush();
    completion.awaitIntake(sent);
    DeskClockwork.tick(
        settings.topics().deskLog().name(),
        settings.clients().producer(),
        serdes.entry(),
        settings.desks(),
        clock + HOUR);
    completion.awaitDesk();
    completion.awaitResults();
  }

  /** What the run left on the topics; after {@link #finish}. */
  public Outcome outcome() {
    return Outcome.read(settings, serdes);
  }

  @Override
  public void close() {
    producer.close();
    pipeline.runner().stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pipeline.close();
    metrics.close();
  }
}
