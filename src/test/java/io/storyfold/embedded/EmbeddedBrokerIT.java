package io.storyfold.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.embedded.EmbeddedBroker.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ClusterExtension.class)
class EmbeddedBrokerIT {
  @Test
  void shouldSpreadRecordsOverPartitions(TestCluster cluster) {
    cluster.createTopics(4, "spread");
    String topic = cluster.topic("spread");
    List<ProducerRecord<String, String>> records =
        IntStream.range(0, 100)
            .mapToObj(i -> new ProducerRecord<>(topic, "key" + i, "value" + i))
            .toList();

    cluster.produce(records, new StringSerializer(), new StringSerializer());

    List<ConsumerRecord<String, String>> read = cluster.consume(topic, records.size());
    assertThat(read).extracting(ConsumerRecord::partition).contains(0, 1, 2, 3);
    assertThat(read)
        .extracting(ConsumerRecord::value)
        .containsExactlyInAnyOrderElementsOf(records.stream().map(ProducerRecord::value).toList());
  }

  @Test
  void shouldShowOnlyCommittedTransactions(TestCluster cluster) throws Exception {
    cluster.createTopics(2, "transactions");
    String topic = cluster.topic("transactions");
    Map<String, Object> config =
        cluster.clientConfig(
            Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, cluster.prefix() + "writer"));

    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, 0, "a", "aborted")).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, 0, "b", "committed")).get();
      producer.send(new ProducerRecord<>(topic, 1, "c", "committed with it")).get();
      producer.commitTransaction();
    }

    cluster.consume(topic, 2);
    assertThat(cluster.consumeAll(topic, new StringDeserializer(), new StringDeserializer()))
        .extracting(ConsumerRecord::value)
        .containsExactlyInAnyOrder("committed", "committed with it");
  }

  @Test
  void shouldKeepRecordsOfAnyTime(TestCluster cluster) throws Exception {
    cluster.createTopics(1, "times");
    String topic = cluster.topic("times");
    List<Long> times =
        Stream.of("1970-01-01T00:00:00Z", "2099-12-31T00:00:00Z", "1987-02-26T15:01:01Z")
            .map(time -> Instant.parse(time).toEpochMilli())
            .toList();

    cluster.produce(
        times.stream().map(t -> new ProducerRecord<>(topic, 0, t, "key", "value")).toList(),
        new StringSerializer(),
        new StringSerializer());

    assertThat(cluster.consume(topic, times.size()))
        .extracting(ConsumerRecord::timestamp)
        .containsExactlyElementsOf(times);
    assertThat(configuration(cluster, topic))
        .containsEntry("retention.ms", "-1")
        .containsEntry("segment.ms", Long.toString(Long.MAX_VALUE));
  }

  @Test
  void shouldTakeRecordsAboveKafkasDefaultSize(TestCluster cluster) throws Exception {
    cluster.createTopics(1, "large");
    String topic = cluster.topic("large");
    String value = "x".repeat(1_900_000);
    Map<String, Object> config =
        cluster.clientConfig(Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4_000_000));

    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }

    assertThat(cluster.consume(topic, 1).get(0).value()).hasSize(value.length());
  }

  @Test
  void shouldNotCreateTopicsByUse(TestCluster cluster) {
    Map<String, Object> config =
        cluster.clientConfig(Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500));

    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      var sent = producer.send(new ProducerRecord<>(cluster.topic("misspelt"), "value"));

      assertThatThrownBy(sent::get).hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void shouldKeepItsDataOverARestartOnTheSameDirectoryAndPort(@TempDir Path directory) {
    int port;
    try (EmbeddedBroker broker = EmbeddedBroker.start(Options.in(directory))) {
      port = broker.port();
      TestCluster before = client(broker);
      before.createTopics(2, "kept");
      before.produce("kept", Map.of("a", "1", "b", "2"));
    }

    try (EmbeddedBroker broker = EmbeddedBroker.start(Options.in(directory).withPort(port))) {
      TestCluster after = client(broker);
      assertThat(broker.port()).isEqualTo(port);
      assertThat(after.consume("kept", 2))
          .extracting(ConsumerRecord::value)
          .containsExactlyInAnyOrder("1", "2");
      after.produce("kept", Map.of("c", "3"));
      assertThat(after.consume("kept", 3)).hasSize(3);
    }
    assertThat(directory).isNotEmptyDirectory();
  }

  @Test
  void shouldDeleteItsTemporaryDirectory() {
    EmbeddedBroker broker = EmbeddedBroker.start(Options.temporary());
    assertThat(broker.directory()).isNotEmptyDirectory();

    broker.close();
    broker.close();

    assertThat(broker.directory()).doesNotExist();
  }

  @Test
  void shouldNameTheTakenPort(TestCluster cluster) {
    String taken = cluster.clientConfig().getOrDefault("bootstrap.servers", "");
    int port = Integer.parseInt(taken.substring(taken.indexOf(':') + 1));

    assertThatThrownBy(() -> EmbeddedBroker.start(Options.temporary().withPort(port)))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining("cannot listen on " + taken)
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldNameTheDirectoryItCannotUse(@TempDir Path parent) throws Exception {
    Path file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> EmbeddedBroker.start(Options.in(file.resolve("data"))))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldRefuseADirectoryInUse(@TempDir Path directory) {
    try (EmbeddedBroker broker = EmbeddedBroker.start(Options.in(directory))) {
      assertThatThrownBy(() -> EmbeddedBroker.start(Options.in(directory)))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("in use");

      client(broker).createTopics(1, "still-serving");
    }
  }

  @Test
  void shouldThrowAndReleaseEverythingWhenKafkaRefusesTheDirectory(@TempDir Path directory)
      throws Exception {
    Path foreign = directory.resolve("meta.properties");
    Files.writeString(foreign, "version=1\nnode.id=7\ncluster.id=another-cluster\n");
    Options options = Options.in(directory);

    assertThatThrownBy(() -> EmbeddedBroker.start(options))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageNotContaining("\n");

    Files.delete(foreign);
    EmbeddedBroker.start(options).close();
  }

  @Test
  void shouldThrowAndReleaseEverythingWhenTheStartFailsHalfway(@TempDir Path directory)
      throws Exception {
    // The controller is up by the time the broker reads its log and finds what is no partition.
    Path stray = Files.createDirectory(directory.resolve("stray"));
    Options options = Options.in(directory);

    assertThatThrownBy(() -> EmbeddedBroker.start(options))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining("stray")
        .hasMessageNotContaining("\n");

    Files.delete(stray);
    EmbeddedBroker.start(options).close();
  }

  private static TestCluster client(EmbeddedBroker broker) {
    return new TestCluster(Map.of("bootstrap.servers", broker.bootstrapServers()), "");
  }

  private static Map<String, String> configuration(TestCluster cluster, String topic)
      throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(cluster.clientConfig(Map.of()))) {
      return admin
          .describeConfigs(List.of(resource))
          .values()
          .values()
          .iterator()
          .next()
          .get()
          .entries()
          .stream()
          .filter(entry -> entry.value() != null)
          .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
  }
}
