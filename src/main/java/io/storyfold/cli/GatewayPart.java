package io.storyfold.cli;

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
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.RecordSerdes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The gateway as a part of a process: fed, on the process's port, in its health. */
final class GatewayPart implements AutoCloseable {
  /** A client that delivers over HTTP is told sooner than a topology that brokers are away. */
  private static final String MAX_BLOCK_MILLIS = "10000";

  private final Gateway gateway;
  private final IncomingProducer articles;

  private GatewayPart(Gateway gateway, IncomingProducer articles) {
    this.gateway = gateway;
    this.articles = articles;
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
            new FollowedTopic<>(topics.placed().name(), serdes.placed().deserializer()));
    Map<String, Object> client = new HashMap<>(settings.clients().producer());
    client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
    IncomingProducer articles =
        new IncomingProducer(topics.incoming().name(), client, serdes.article());
    try {
      Gateway gateway =
          Gateway.start(
              own, feed, articles::submit, new OpsRoutes(health, metrics)::mount, onFailure);
      health.add(gateway);
      return new GatewayPart(gateway, articles);
    } catch (RuntimeException e) {
      articles.close();
      throw e;
    }
  }

  /** The port it listens on. */
  int port() {
    return gateway.port();
  }

  @Override
  public void close() {
    gateway.close();
    articles.close();
  }
}
