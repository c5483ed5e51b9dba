package io.storyfold.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ClusterExtension.class)
class StreamsRunnerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String POISON = "poison";
  private static final String UNREADABLE = "unreadable";

  @TempDir private Path directory;

  private final Metrics metrics = new Metrics();
  private final RocksDbMemory memory = new RocksDbMemory(1 << 24);

  @AfterEach
  void closeResources() {
    memory.close();
    metrics.close();
  }

  @Test
  void shouldRunUntilAskedToStopAndTellHowItIs(TestCluster cluster) {
    Settings settings = settings(cluster);
    Health health = new Health(settings.desks());
    StreamsRunner runner = runner(cluster, settings, health);
    CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(runner::run);

    cluster.produce(cluster.topic("in"), Map.of("key", "value"));
    assertThat(cluster.consume(cluster.topic("out"), 1)).hasSize(1);
    await().atMost(PATIENCE).until(health::ready);
    assertThat(health.status().toString())
        .contains("state=RUNNING")
        .contains(cluster.topic("in") + "-0");
    assertThat(metrics.scrape()).contains("part=\"intake\"");

    runner.stop();
    assertThat(exit).succeedsWithin(PATIENCE).isEqualTo(StreamsRunner.OK);
  }

  @Test
  void shouldCloseWhatItWasHandedInReverseOrder() {
    List<String> closed = new ArrayList<>();
    StreamsRunner runner =
        new StreamsRunner(new Health(DeskMap.parse("other=0", 1)), metrics, Duration.ZERO)
            .closing(() -> closed.add("registry"))
            .closing(() -> closed.add("gateway"));

    runner.fail("gateway", new IllegalStateException("gone"));

    assertThat(runner.run()).isEqualTo(StreamsRunner.FAILED);
    assertThat(closed).containsExactly("gateway", "registry");
  }

  @Test
  void shouldCommitADeadLetterThatNothingFollows(TestCluster cluster) {
    Settings settings = settings(cluster);
    Health health = new Health(settings.desks());
    StreamsRunner runner = runner(cluster, settings, health);
    CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(runner::run);
    await().atMost(PATIENCE).until(health::ready);

    cluster.produce(cluster.topic("in"), Map.of("key", UNREADABLE));

    assertThat(cluster.consume(cluster.topic("articles.rejected"), 1))
        .first()
        .satisfies(
            record -> {
              assertThat(record.value()).isEqualTo(UNREADABLE);
              assertThat(record.headers().lastHeader(DeadLetterHandler.REASON)).isNotNull();
            });
    runner.stop();
    assertThat(exit).succeedsWithin(PATIENCE).isEqualTo(StreamsRunner.OK);
  }

  /** What is neither decided nor written down as rejected must be read again. */
  @Test
  void shouldStopAndLoseNothingWhenADeadLetterCannotBeWritten(TestCluster cluster)
      throws Exception {
    Settings settings = settings(cluster, "pod-0");
    Health health = new Health(settings.desks());
    StreamsRunner runner = runner(cluster, settings, health);
    limitDeadLetters(cluster, "200"); // room for the marks that end transactions
    CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(runner::run);
    await().atMost(PATIENCE).until(health::ready);

    cluster.produce(cluster.topic("in"), Map.of("key", UNREADABLE));

    assertThat(exit).succeedsWithin(PATIENCE).isEqualTo(StreamsRunner.FAILED);

    limitDeadLetters(cluster, "1000000");
    Health recovered = new Health(settings.desks());
    StreamsRunner next = another(cluster, settings, recovered);
    CompletableFuture<Integer> end = CompletableFuture.supplyAsync(next::run);
    assertThat(cluster.consume(cluster.topic("articles.rejected"), 1))
        .first()
        .satisfies(record -> assertThat(record.value()).isEqualTo(UNREADABLE));
    await().atMost(PATIENCE).until(recovered::ready);
    next.stop();
    assertThat(end).succeedsWithin(PATIENCE).isEqualTo(StreamsRunner.OK);
  }

  private static void limitDeadLetters(TestCluster cluster, String bytes) throws Exception {
    ConfigResource topic =
        new ConfigResource(ConfigResource.Type.TOPIC, cluster.topic("articles.rejected"));
    ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes);
    try (Admin admin = Admin.create(Map.copyOf(cluster.clientConfig()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(topic, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  @Test
  void shouldEndEverythingWhenOneTopologyDies(TestCluster cluster) {
    Settings settings = settings(cluster);
    Health health = new Health(settings.desks());
    StreamsRunner runner = runner(cluster, settings, health);
    CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(runner::run);
    await().atMost(PATIENCE).until(health::ready);

    cluster.produce(cluster.topic("in"), Map.of("key", POISON));

    assertThat(exit).succeedsWithin(PATIENCE).isEqualTo(StreamsRunner.FAILED);
    assertThat(health.alive()).isFalse();
    assertThat(health.ready()).isFalse();
    assertThat(health.status().toString()).contains("IllegalStateException: poisoned");
  }

  @Test
  void shouldWaitInTheShutdownHookUntilAllIsClosed(TestCluster cluster) throws Exception {
    Settings settings = settings(cluster);
    Health health = new Health(settings.desks());
    StreamsRunner runner = runner(cluster, settings, health);
    CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(runner::run);
    await().atMost(PATIENCE).until(health::ready);

    Thread hook = runner.shutdownHook();
    hook.start();
    hook.join();

    assertThat(health.ready()).isFalse();
    assertThat(exit).succeedsWithin(PATIENCE).isEqualTo(StreamsRunner.OK);
  }

  @ParameterizedTest
  @CsvSource({"'',0", "pod-0,1"})
  void shouldKeepItsPlaceInTheGroupWhenItHasANameToComeBackWith(
      String instance, int left, TestCluster cluster) throws Exception {
    Settings settings = settings(cluster, instance);
    Health health = new Health(settings.desks());
    StreamsRunner runner = runner(cluster, settings, health);
    CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(runner::run);
    await().atMost(PATIENCE).until(health::ready);

    runner.stop();

    assertThat(exit).succeedsWithin(PATIENCE).isEqualTo(StreamsRunner.OK);
    String group = StreamsPart.DESK.applicationId(settings);
    try (Admin admin = Admin.create(Map.copyOf(cluster.clientConfig()))) {
      var groups = admin.describeConsumerGroups(List.of(group)).describedGroups();
      assertThat(requireNonNull(groups.get(group)).get().members()).hasSize(left);
    }
  }

  private Settings settings(TestCluster cluster) {
    return settings(cluster, "");
  }

  private Settings settings(TestCluster cluster, String instance) {
    Map<String, String> definitions = new HashMap<>(cluster.clientConfig());
    definitions.put("topics.prefix", cluster.topic(""));
    definitions.put("instance.id", instance);
    definitions.put("state.dir", directory.toString());
    return Settings.of(definitions);
  }

  private StreamsRunner runner(TestCluster cluster, Settings settings, Health health) {
    cluster.createTopics(2, "in", "out", "articles.rejected");
    return another(cluster, settings, health);
  }

  /** On the topics of an earlier one. */
  private StreamsRunner another(TestCluster cluster, Settings settings, Health health) {
    StreamsRunner runner = new StreamsRunner(health, metrics, settings.get(Keys.CLOSE_TIMEOUT));
    for (StreamsPart part : StreamsPart.values()) {
      String out = part == StreamsPart.INTAKE ? cluster.topic("out") : cluster.topic("in2");
      runner.add(
          part.label(),
          copying(cluster.topic("in"), out, part == StreamsPart.INTAKE),
          settings.clients().streams(part, metrics, memory));
    }
    return runner;
  }

  private static Topology copying(String from, String to, boolean write) {
    StreamsBuilder builder = new StreamsBuilder();
    var words =
        builder.stream(from, Consumed.with(Serdes.String(), readable()).withName("read"))
            .peek(
                (key, value) -> {
                  if (write && value.equals(POISON)) {
                    throw new IllegalStateException("poisoned");
                  }
                },
                Named.as("check"));
    if (write) {
      words.to(to, Produced.with(Serdes.String(), Serdes.String()).withName("write"));
    }
    return builder.build();
  }

  private static Serde<String> readable() {
    return Serdes.serdeFrom(
        new StringSerializer(),
        (topic, data) -> {
          String text = new String(data, UTF_8);
          if (text.equals(UNREADABLE)) {
            throw new SerializationException("not readable");
          }
          return text;
        });
  }
}
