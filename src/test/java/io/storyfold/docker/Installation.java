package io.storyfold.docker;

import com.github.dockerjava.api.model.Bind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.MountableFile;

/** A broker, a registry, and containers of our image beside them that share a state volume. */
final class Installation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String DELIVERY = "/articles.jsonl";

  private final Network network = Network.newNetwork();
  private final String volume = "storyfold-test-" + UUID.randomUUID();
  private final KafkaContainer kafka =
      new KafkaContainer(Images.KAFKA).withNetwork(network).withListener("kafka:19092");
  private final GenericContainer<?> registry =
      new GenericContainer<>(Images.REGISTRY)
          .withNetwork(network)
          .withNetworkAliases("registry")
          .withExposedPorts(8080)
          .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(PATIENCE));

  private Installation() {}

  static Installation start() {
    Installation installation = new Installation();
    DockerClientFactory.lazyClient().createVolumeCmd().withName(installation.volume).exec();
    try {
      installation.kafka.start();
      installation.registry.start();
      return installation;
    } catch (RuntimeException e) {
      installation.close();
      throw e;
    }
  }

  /** A command that must end well. */
  void command(String... arguments) {
    try (GenericContainer<?> container = once(arguments)) {
      container.start();
    }
  }

  void publish(Path file) {
    try (GenericContainer<?> container = once("publish", DELIVERY)) {
      container.withCopyFileToContainer(MountableFile.forHostPath(file), DELIVERY).start();
    }
  }

  private GenericContainer<?> once(String... arguments) {
    return storyfold(arguments)
        .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(PATIENCE));
  }

  /** The production process, with a root file system that cannot be written. */
  @SuppressWarnings("resource") // the caller's
  GenericContainer<?> run() {
    return storyfold("run")
        .withExposedPorts(8080)
        .withTmpFs(Map.of("/tmp", "exec"))
        .withCreateContainerCmdModifier(
            create ->
                Objects.requireNonNull(create.getHostConfig())
                    .withReadonlyRootfs(true)
                    .withMemory(1L << 30)
                    .withBinds(Bind.parse(volume + ":/state")))
        .waitingFor(Wait.forHttp("/readyz").withStartupTimeout(PATIENCE));
  }

  @SuppressWarnings("resource") // the caller's
  private GenericContainer<?> storyfold(String... arguments) {
    return new GenericContainer<>(Images.STORYFOLD)
        .withNetwork(network)
        .withEnv("STORYFOLD_CFG_BOOTSTRAP_SERVERS", "kafka:19092")
        .withEnv("STORYFOLD_CFG_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7")
        .withEnv("STORYFOLD_CFG_INSTANCE_ID", "only")
        .withEnv("STORYFOLD_CFG_INCOMING_PARTITIONS", "2")
        .withEnv("STORYFOLD_CFG_DESK_PARTITIONS", "2")
        .withEnv("STORYFOLD_CFG_OUTPUT_PARTITIONS", "2")
        .withEnv("STORYFOLD_CFG_DESKS", "other=0,de=0,en=1")
        .withCommand(arguments);
  }

  /** All committed records of a topic. */
  List<ConsumerRecord<String, byte[]>> read(String topic) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", kafka.getBootstrapServers(), "isolation.level", "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  @Override
  public void close() {
    registry.stop();
    kafka.stop();
    network.close();
    DockerClientFactory.lazyClient().removeVolumeCmd(volume).exec();
  }
}
