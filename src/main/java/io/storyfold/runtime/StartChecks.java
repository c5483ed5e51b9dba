package io.storyfold.runtime;

import io.storyfold.registry.RegistryClient;
import io.storyfold.registry.RegistryClients;
import io.storyfold.registry.RegistryConfig;
import io.storyfold.registry.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What must hold before a topology is started, cheapest first. Kafka Streams would find most of it
 * too, but later, thread by thread, and some of it only as wrong results.
 */
public final class StartChecks {
  private StartChecks() {}

  /**
   * All checks. Only topologies keep state: without one, as in a gateway, there need be no
   * directory.
   *
   * @param parts the topologies of the process
   * @param now the time to record when this is the first start
   * @throws StartRefusedException naming the first thing that does not hold
   */
  public static void run(Settings settings, Set<StreamsPart> parts, Instant now) {
    if (!parts.isEmpty()) {
      stateDirectory(Path.of(settings.get(Keys.STATE_DIR)));
    }
    cluster(settings);
    layout(settings, now);
  }

  /**
   * The checks for a process without a state of its own: the registry and the topics.
   *
   * @throws StartRefusedException naming the first thing that does not hold
   */
  public static void cluster(Settings settings) {
    registry(settings);
    topics(settings);
  }

  /** The directory is there, or can be made, and files can be made in it. */
  static void stateDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "writable", ""));
    } catch (IOException e) {
      throw new StartRefusedException(
          "%s=%s cannot be written: %s"
              .formatted(Keys.STATE_DIR, directory.toAbsolutePath(), RootCause.line(e)),
          e);
    }
  }

  /** Asks what the serdes will ask, so that the same rights are needed. */
  private static void registry(Settings settings) {
    try (RegistryClient registry =
        RegistryClients.create(new RegistryConfig(settings.clients().registry()))) {
      registry.versions(settings.topics().incoming().valueSubject());
    } catch (RegistryException e) {
      throw new StartRefusedException(
          "the Schema Registry cannot be used: %s".formatted(e.getMessage()), e);
    }
  }

  private static void topics(Settings settings) {
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      refuse(admin.differences());
    }
  }

  static void refuse(List<TopicDifference> differences) {
    String problems =
        differences.stream()
            .filter(TopicDifference::refusesStart)
            .map(TopicDifference::line)
            .collect(Collectors.joining("; "));
    if (!problems.isEmpty()) {
      throw new StartRefusedException(
          problems + ". 'topics --apply' creates topics and corrects their settings");
    }
  }

  private static void layout(Settings settings, Instant now) {
    ClientConfigs clients = settings.clients();
    try (var consumer =
            new KafkaConsumer<>(
                clients.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var producer =
            new KafkaProducer<>(
                clients.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
      String topic = settings.topics().desks().name();
      new LayoutGuard(new LayoutLog(topic, consumer, producer)).check(Layouts.of(settings, now));
    } catch (KafkaException e) {
      throw new StartRefusedException(
          "the recorded layout cannot be read: " + RootCause.line(e), e);
    }
  }
}
