package io.storyfold.gateway;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import io.storyfold.runtime.Condition;
import io.storyfold.runtime.Probe;
import io.storyfold.runtime.RootCause;
import io.storyfold.runtime.StartRefusedException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A running gateway: reads the result topics into memory and answers over HTTP. Any number may run
 * beside each other; they share nothing.
 */
public final class Gateway implements Probe, AutoCloseable {
  private final StreamHub hub;
  private final TopicFollower follower;
  private final Javalin server;

  private Gateway(StreamHub hub, TopicFollower follower, Javalin server) {
    this.hub = hub;
    this.follower = follower;
    this.server = server;
  }

  /**
   * Starts listening and reading. The API answers at once, from what has been read so far; {@link
   * #ready} tells when that is everything.
   *
   * @param moreRoutes routes of others on the same port, such as health and metrics
   * @param onFailure told once when reading has ended for good; the process should end then
   * @throws StartRefusedException when the address cannot be listened on
   */
  public static Gateway start(
      GatewaySettings settings,
      Feed feed,
      Consumer<RoutesConfig> moreRoutes,
      Consumer<Throwable> onFailure) {
    ReadModel model = new ReadModel(settings);
    StreamHub hub = new StreamHub(settings);
    TopicFollower follower = new TopicFollower(feed, new RecordSink(feed, model, hub), onFailure);
    Javalin server =
        HttpServer.create(
            routes -> {
              new Api(model).mount(routes);
              new StreamRoute(hub, follower::caughtUp).mount(routes);
              Page.mount(routes);
              moreRoutes.accept(routes);
            });
    try {
      listen(server, settings);
    } catch (StartRefusedException e) {
      hub.close();
      throw e;
    }
    follower.start();
    return new Gateway(hub, follower, server);
  }

  /** The port it listens on: the one asked for, or the one found when that was 0. */
  public int port() {
    return server.port();
  }

  /** Whether everything that was in the topics at the start has been read. */
  public boolean ready() {
    return follower.caughtUp();
  }

  /** How reading goes, for {@code /status}. */
  public FollowerState state() {
    return follower.state();
  }

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public Condition condition() {
    FollowerState state = state();
    return new Condition(
        state.word(),
        !state.failed(),
        state.caughtUp(),
        Map.of(
            "applied", state.applied(),
            "skipped", state.skipped(),
            "trouble", state.trouble(),
            "streamClients", streamClients()));
  }

  /** Clients of the live stream at the moment. */
  public int streamClients() {
    return hub.clients();
  }

  /** Stops reading, ends the streams, then stops listening; takes some seconds at most. */
  @Override
  public void close() {
    follower.close();
    hub.close();
    server.stop();
  }

  private static void listen(Javalin server, GatewaySettings settings) {
    try {
      if (settings.host().isEmpty()) {
        server.start(settings.port());
      } else {
        server.start(settings.host(), settings.port());
      }
    } catch (JavalinBindException e) {
      throw new StartRefusedException(
          "Cannot listen on %s port %d: %s. Free it or choose another http.port."
              .formatted(
                  settings.host().isEmpty() ? "any address," : settings.host(),
                  settings.port(),
                  RootCause.line(e)),
          e);
    }
  }
}
