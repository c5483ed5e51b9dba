package io.storyfold.cli;

import io.storyfold.avro.DeskEntry;
import io.storyfold.gateway.Feed;
import io.storyfold.gateway.FollowedTopic;
import io.storyfold.gateway.Gateway;
import io.storyfold.gateway.GatewaySettings;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.HttpServers;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.OpsRoutes;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.Topics;
import io.storyfold.topology.DeskCommands;
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.RecordSerdes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** The gateway as a part of a process: fed, on the process's port, in its health. */
final class GatewayPart implements AutoCloseable {
  /** A client that delivers over HTTP is told sooner than a topology that brokers are away. */
  private static final String MAX_BLOCK_MILLIS = "10000";

  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final Gateway gateway;
  private final IncomingProducer articles;
  private final KafkaProducer<String, DeskEntry> commands;

  private GatewayPart(
      Gateway gateway, IncomingProducer articles, KafkaProducer<String, DeskEntry> commands) {
    this.gateway = gateway;
    this.articles = articles;
    this.commands = commands;
  }

  /**
   * Starts it.
   *
   * @param onFailure told once when it has failed for good
   * @throws io.storyfold.runtime.StartRefusedException when the port is taken
   */
  static GatewayPart start(
      Settings settings,
      RecordSerdes serdes,
      Health health,
      Metrics metrics,
      Consumer<Throwable> onFailure) {
    GatewaySettings own = GatewaySettings.of(settings);
    HttpServers.requireFree(settings);
    Topics topics = settings.topics();
    Feed feed =
        Feed.of(
            settings.clients().consumer(),
            new FollowedTopic<>(topics.stories().name(), serdes.story().deserializer()),
            new FollowedTopic<>(topics.updates().name(), serdes.update().deserializer()),
            new FollowedTopic<>(topics.placed().name(), serdes.placed().deserializer()),
            new FollowedTopic<>(topics.answered().name(), serdes.answer().deserializer()));
    Map<String, Object> client = new HashMap<>(settings.clients().producer());
    client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
    IncomingProducer articles =
        new IncomingProducer(topics.incoming().name(), client, serdes.article());
    KafkaProducer<String, DeskEntry> commands =
        new KafkaProducer<>(client, new StringSerializer(), serdes.entry().serializer());
    Gateway.Outlets outlets =
        new Gateway.Outlets(
            articles::submit,
            (desk, command) ->
                commands.send(
                    DeskCommands.record(topics.deskLog().name(), settings.desks(), desk, command)));
    try {
      Gateway gateway =
          Gateway.start(own, feed, outlets, new OpsRoutes(health, metrics)::mount, onFailure);
      health.add(gateway);
      metrics.watch(gateway);
      metrics.gateway(
          gateway::stories,
          gateway::streamClients,
          () -> gateway.state().skipped(),
          gateway::staleSeconds);
      return new GatewayPart(gateway, articles, commands);
    } catch (RuntimeException e) {
      articles.close();
      commands.close(CLOSE);
      throw e;
    }
  }

  /** The port it listens on. */
  int port() {
    return gateway.port();
  }

  /** How many stories it holds. */
  int stories() {
    return gateway.stories();
  }

  @Override
  public void close() {
    gateway.close();
    articles.close();
    commands.close(CLOSE);
  }
}
