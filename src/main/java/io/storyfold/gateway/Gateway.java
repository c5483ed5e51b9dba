package io.storyfold.gateway;

import io.javalin.config.RoutesConfig;
import io.storyfold.runtime.Condition;
import io.storyfold.runtime.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A running gateway: reads the result topics into memory and answers over HTTP. Any number may run
 * beside each other; they share nothing.
 */
public final class Gateway implements Probe, AutoCloseable {
  private final GatewaySettings settings;
  private final StreamHub hub;
  private final Contact contact = new Contact();
  private final ReadModel model;
  private final TopicFollower follower;
  private final HttpServer server;

  /** Where articles and commands that are sent to the gateway go. */
  public record Outlets(ArticleOutlet articles, CommandOutlet commands) {}

  private Gateway(
      GatewaySettings settings,
      Feed feed,
      Outlets outlets,
      Consumer<RoutesConfig> moreRoutes,
      Consumer<Throwable> onFailure) {
    this.settings = settings;
    model = new ReadModel(settings.memory());
    hub = new StreamHub(settings.stream(), contact);
    Commands commands = new Commands(settings.memory().commands());
    follower =
        new TopicFollower(feed, new RecordSink(feed, model, commands, hub), contact, onFailure);
    StoryBodies bodies = new StoryBodies(new StoryJsonCache(settings.memory().cacheBytes()));
    Authorization authorization = new Authorization(settings);
    server =
        HttpServer.start(
            settings,
            routes -> {
              new Api(model, bodies, contact, this::details).mount(routes);
              new StreamRoute(hub, follower::caughtUp).mount(routes);
              new ArticleRoute(outlets.articles(), authorization, settings.limits()).mount(routes);
              new CommandRoute(
                      model, commands, outlets.commands(), authorization, settings.limits())
                  .mount(routes);
              Description.mount(routes);
              Page.mount(routes);
            },
            moreRoutes);
  }

  /**
   * Starts listening and reading. The API answers at once, from what has been read so far; {@link
   * #ready} tells when that is everything.
   *
   * @param outlets where what is sent here goes
   * @param moreRoutes routes of others on the same port, such as health and metrics
   * @param onFailure told once when reading has ended for good; the process should end then
   * @throws io.storyfold.runtime.StartRefusedException when the address cannot be listened on
   */
  public static Gateway start(
      GatewaySettings settings,
      Feed feed,
      Outlets outlets,
      Consumer<RoutesConfig> moreRoutes,
      Consumer<Throwable> onFailure) {
    Gateway gateway = new Gateway(settings, feed, outlets, moreRoutes, onFailure);
    gateway.follower.start();
    return gateway;
  }

  /** The port it listens on: the one asked for, or the one found when that was 0. */
  public int port() {
    return server.port();
  }

  /**
   * Whether everything that was in the topics at the start has been read. Losing the brokers later
   * does not change that, unless settings give a time for it.
   */
  public boolean ready() {
    Duration patience = settings.unreadyAfter();
    boolean tooOld =
        !patience.isZero()
            && contact.staleSince().stream()
                .anyMatch(since -> since.plus(patience).isBefore(Instant.now()));
    return follower.caughtUp() && !tooOld;
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
    return new Condition(state.word(), !state.failed(), ready(), details());
  }

  private Map<String, Object> details() {
    FollowerState state = state();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("state", state.word());
    details.put("applied", state.applied());
    details.put("skipped", state.skipped());
    details.put("lag", state.lag());
    details.put("contactAt", state.contactAt().toString());
    details.put("trouble", state.trouble());
    details.put("streamClients", streamClients());
    return details;
  }

  /** Seconds since the brokers were heard, 0 while they are. */
  public long staleSeconds() {
    return contact
        .staleSince()
        .map(since -> Duration.between(since, Instant.now()).toSeconds())
        .orElse(0L);
  }

  /** Stories held, of every status. */
  public int stories() {
    return model.stats().stories().values().stream().mapToInt(n -> n).sum();
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
    server.close();
    model.close();
  }
}
