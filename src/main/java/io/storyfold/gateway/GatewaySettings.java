package io.storyfold.gateway;

import io.storyfold.gateway.access.Tokens;
import io.storyfold.runtime.GatewayKeys;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StartRefusedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a gateway is set to. Everything it keeps is in memory, so every list has a bound here; each
 * value means what its key in {@link GatewayKeys} says.
 *
 * @param host address to listen on; empty for all
 * @param port TCP port, 0 for any free one
 * @param unreadyAfter time without brokers after which it is not ready; zero: never
 */
public record GatewaySettings(
    String host,
    int port,
    Memory memory,
    Stream stream,
    Limits limits,
    Access access,
    Duration unreadyAfter) {

  /** How much is remembered. */
  public record Memory(
      int stories, int articles, int commands, int updatesPerStory, long cacheBytes) {}

  /** Bounds of the live stream. */
  public record Stream(int history, int clients, Duration heartbeat) {}

  /** What is too much, too large or too slow. */
  public record Limits(
      int requestsPerSecond,
      int writesPerSecond,
      int bodyBytes,
      int batchArticles,
      Duration requestTimeout) {}

  /** Who may write, and which other web pages may read. */
  public record Access(Tokens tokens, Set<String> corsOrigins) {}

  /**
   * Reads them.
   *
   * @throws StartRefusedException when the list of tokens cannot be understood
   */
  public static GatewaySettings of(Settings settings) {
    return new GatewaySettings(
        settings.get(Keys.HTTP_HOST),
        settings.get(Keys.HTTP_PORT),
        new Memory(
            settings.get(GatewayKeys.STORIES),
            settings.get(GatewayKeys.ARTICLES),
            settings.get(GatewayKeys.COMMANDS),
            settings.get(GatewayKeys.UPDATES_PER_STORY),
            settings.get(GatewayKeys.CACHE_BYTES)),
        new Stream(
            settings.get(GatewayKeys.STREAM_HISTORY),
            settings.get(GatewayKeys.STREAM_CLIENTS),
            settings.get(GatewayKeys.STREAM_HEARTBEAT)),
        new Limits(
            settings.get(GatewayKeys.REQUESTS_PER_SECOND),
            settings.get(GatewayKeys.WRITES_PER_SECOND),
            settings.get(GatewayKeys.BODY_BYTES),
            settings.get(GatewayKeys.BATCH_ARTICLES),
            settings.get(GatewayKeys.REQUEST_TIMEOUT)),
        new Access(
            tokens(settings.get(GatewayKeys.TOKENS)), list(settings.get(GatewayKeys.CORS_ORIGINS))),
        settings.get(GatewayKeys.UNREADY_AFTER));
  }

  private static Tokens tokens(String text) {
    try {
      return Tokens.parse(text);
    } catch (IllegalArgumentException e) {
      throw new StartRefusedException(GatewayKeys.TOKENS + ": " + e.getMessage(), e);
    }
  }

  private static Set<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
