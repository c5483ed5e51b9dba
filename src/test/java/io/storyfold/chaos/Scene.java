package io.storyfold.chaos;

import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.EmbeddedRegistry;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.runtime.TopicSpec;
import io.storyfold.topology.RecordSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.core.ConditionFactory;

/** Brokers, registry, applications and a publisher: everything that faults are done to. */
final class Scene implements AutoCloseable {
  /** Long for the slowest machine; waiting this long for anything is the failure. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String PARTITIONS = "4";

  private final Path directory;
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final List<Application> applications = new ArrayList<>();
  private final BrokerCluster brokers;
  private final Admin admin;
  private final Settings settings;
  private final RecordSerdes serdes;
  private final Progress progress;
  private final Publisher publisher;
  private final SmallDisk disk;
  private EmbeddedRegistry registry;
  private int kills;

  /**
   * Starts everything and waits until all partitions are worked on.
   *
   * @param more settings of the applications
   */
  Scene(Path directory, long seed, int count, int perSecond, Map<String, String> more)
      throws Exception {
    this.directory = directory;
    disk = SmallDisk.at(directory.resolve("disk"));
    registry = EmbeddedRegistry.start(new Ports().next(), Files.createDirectories(schemas()));
    brokers = BrokerCluster.start(directory, count);
    define(more);
    settings = Settings.of(definitions);
    admin = Admin.create(settings.clients().admin());
    waiting("all brokers")
        .ignoreExceptions()
        .until(() -> admin.describeCluster().nodes().get().size() == BrokerCluster.SIZE);
    createTopics();
    serdes = RecordSerdes.of(settings.clients().registry());
    progress = new Progress(settings, admin);
    publisher = new Publisher(settings, serdes, seed, perSecond);
    publisher.start();
    for (int i = 0; i < count; i++) {
      applications.add(application(i));
      applications.get(i).start();
    }
    awaitCommits(Map.of());
  }

  private void define(Map<String, String> more) {
    definitions.put("bootstrap.servers", brokers.bootstrapServers());
    definitions.put("schema.registry.url", registry.url());
    definitions.put("topics.prefix", "chaos.");
    definitions.put("desks", "other=0,de=0,en=1,fr=2,es=3");
    definitions.put("incoming.partitions", PARTITIONS);
    definitions.put("desk.partitions", PARTITIONS);
    definitions.put("output.partitions", PARTITIONS);
    definitions.put("incoming.timestamp.type", "CreateTime");
    definitions.put("text.retention.days", "100000");
    definitions.put("results.retention.days", "100000");
    // A slow run outlasts the ten days after which a desk forgets; what it decided must stand.
    definitions.put("results.forgotten", "keep");
    definitions.put("desk.tick.ms", "5000");
    // A member that is gone for longer loses its work to another; in production a minute.
    definitions.put("kafka.consumer.session.timeout.ms", "8000");
    definitions.put("kafka.streams.probing.rebalance.interval.ms", "60000");
    definitions.putAll(more);
  }

  private Application application(int number) {
    Map<String, String> its = new LinkedHashMap<>(definitions);
    its.put("bootstrap.servers", brokers.bootstrapServers(number));
    String name = "app" + number;
    Path state = number == 0 ? disk.state() : directory.resolve(name + "-state");
    return new Application(name, its, state, directory);
  }

  private void createTopics() throws Exception {
    waiting("topics")
        .ignoreExceptions()
        .until(
            () -> {
              try (TopicAdmin topics = TopicAdmin.connect(settings)) {
                topics.createMissing();
              }
              return true;
            });
    // Every record is compared, also those that compaction would drop.
    String never = String.valueOf(Long.MAX_VALUE);
    for (TopicSpec topic : List.of(settings.topics().stories(), settings.topics().placed())) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                  Stream.of(
                          TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                          TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG)
                      .map(key -> new ConfigEntry(key, never))
                      .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                      .toList()))
          .all()
          .get();
    }
  }

  private Path schemas() {
    return directory.resolve("schemas");
  }

  Path directory() {
    return directory;
  }

  List<Application> applications() {
    return applications;
  }

  BrokerCluster brokers() {
    return brokers;
  }

  Admin admin() {
    return admin;
  }

  Settings settings() {
    return settings;
  }

  Progress progress() {
    return progress;
  }

  Publisher publisher() {
    return publisher;
  }

  /** The disk of the first application. */
  SmallDisk disk() {
    return disk;
  }

  void kill(Application application) throws InterruptedException {
    kills++;
    application.kill();
  }

  void kill(BrokerNode broker) throws InterruptedException {
    kills++;
    broker.kill();
  }

  /** Processes killed so far, by {@code kill -9}. */
  int kills() {
    return kills;
  }

  /** The registry goes away; what it knows it keeps. */
  void stopRegistry() {
    registry.close();
  }

  /** It comes back at its address. */
  void startRegistry() {
    registry = EmbeddedRegistry.start(registry.port(), schemas());
  }

  /** Lets time pass; applications that end are started again meanwhile. */
  void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    waiting("time to pass").until(() -> tended() && System.nanoTime() - end >= 0);
  }

  /** Waits until every input partition has been committed beyond what it was. */
  void awaitCommits(Map<TopicPartition, Long> earlier) throws IOException {
    await("commits on every partition beyond " + earlier, () -> progress.isBeyond(earlier));
    applications.forEach(Application::recovered);
  }

  interface Question {
    boolean answer() throws Exception;
  }

  /** Waits until it holds; applications that end are started again meanwhile. */
  void await(String what, Question question) throws IOException {
    try {
      waiting(what).until(() -> tended() && question.answer());
    } catch (RuntimeException e) {
      StringBuilder logs = new StringBuilder(what);
      for (Application application : applications) {
        logs.append("\n\n").append(application.name()).append(":\n");
        logs.append(application.logTail());
      }
      throw new AssertionError(logs.toString(), e);
    }
  }

  private boolean tended() throws IOException {
    for (Application application : applications) {
      application.tend();
    }
    return true;
  }

  private static ConditionFactory waiting(String what) {
    return org.awaitility.Awaitility.await(what).atMost(PATIENCE).pollInterval(LOOK);
  }

  /**
   * Stops publishing, lets the applications finish, and compares.
   *
   * @return what is not as it must be
   */
  List<String> audit() throws Exception {
    Ledger ledger = publisher.stop();
    String incoming = settings.topics().incoming().name();
    awaitCommitted(StreamsPart.INTAKE, incoming);
    awaitCommitted(StreamsPart.DESK, settings.topics().deskLog().name());
    for (Application application : applications) {
      application.terminate();
    }
    awaitNoOpenTransactions();
    return new Audit(definitions, serdes)
        .findings(
            ledger, progress.committed(StreamsPart.DESK), directory.resolve("reference-state"));
  }

  /** How much was published and acknowledged. */
  int acknowledged() {
    return publisher.acknowledged();
  }

  /** The part has committed what the topic held when this was called. */
  private void awaitCommitted(StreamsPart part, String topic) throws Exception {
    Map<TopicPartition, Long> ends = LastRecords.of(settings, topic);
    await(
        part + " to commit " + ends,
        () -> {
          Map<TopicPartition, Long> committed = progress.committed(part);
          return ends.entrySet().stream()
              .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) > end.getValue());
        });
  }

  private void awaitNoOpenTransactions() {
    waiting("transactions to end")
        .ignoreExceptions()
        .until(
            () -> {
              for (TopicSpec topic : settings.topics().all()) {
                var committed = ends(topic, IsolationLevel.READ_COMMITTED);
                if (!committed.equals(ends(topic, IsolationLevel.READ_UNCOMMITTED))) {
                  return false;
                }
              }
              return true;
            });
  }

  private Map<TopicPartition, Long> ends(TopicSpec topic, IsolationLevel isolation)
      throws Exception {
    return progress.ends(topic.name(), topic.partitions(), isolation);
  }

  @Override
  public void close() throws Exception {
    for (Application application : applications) {
      application.close();
    }
    publisher.close();
    admin.close(Duration.ZERO);
    brokers.close();
    registry.close();
    disk.close();
  }
}
