package io.storyfold.cli;

import io.storyfold.gateway.Feed;
import io.storyfold.gateway.FollowedTopic;
import io.storyfold.gateway.Gateway;
import io.storyfold.gateway.GatewaySettings;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.HttpServers;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.OpsRoutes;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.Topics;
import io.storyfold.topology.RecordSerdes;
import java.util.function.Consumer;

/** The gateway as a part of a process: fed, on the process's port, in its health. */
final class GatewayPart {
  private GatewayPart() {}

  /**
   * Starts it.
   *
   * @param onFailure told once when it has failed for good
   * @throws io.storyfold.runtime.StartRefusedException when the port is taken
   */
  static Gateway start(
      Settings settings,
      RecordSerdes serdes,
      Health health,
      Metrics metrics,
      Consumer<Throwable> onFailure) {
    HttpServers.requireFree(settings);
    Topics topics = settings.topics();
    Feed feed =
        Feed.of(
            settings.clients().consumer(),
            new FollowedTopic<>(topics.stories().name(), serdes.story().deserializer()),
            new FollowedTopic<>(topics.updates().name(), serdes.update().deserializer()),
            new FollowedTopic<>(topics.placed().name(), serdes.placed().deserializer()));
    Gateway gateway =
        Gateway.start(
            GatewaySettings.of(settings.get(Keys.HTTP_HOST), settings.get(Keys.HTTP_PORT)),
            feed,
            new OpsRoutes(health, metrics)::mount,
            onFailure);
    health.add(gateway);
    return gateway;
  }
}
