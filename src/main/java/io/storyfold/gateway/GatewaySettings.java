package io.storyfold.gateway;

import java.time.Duration;

/**
 * Bounds and address of a gateway. Everything a gateway keeps is in memory, so every list has a
 * bound here.
 *
 * @param host address to listen on; empty for all
 * @param port TCP port, 0 for any free one
 * @param maxStories stories held; above it the oldest closed ones go first, then the oldest open
 * @param updatesPerStory updates held for one story, the newest
 * @param streamHistory updates held for {@code Last-Event-ID}; also how far a slow client may fall
 *     behind before it is told to resync
 * @param maxStreamClients simultaneous clients of the live stream; the next one gets 503
 * @param heartbeat time between two signs of life on a quiet stream; below Jetty's idle timeout of
 *     30 s, which is what ends a client that stopped reading
 */
public record GatewaySettings(
    String host,
    int port,
    int maxStories,
    int updatesPerStory,
    int streamHistory,
    int maxStreamClients,
    Duration heartbeat) {

  private static final int HIGHEST_PORT = 65_535;

  /** Checks the ranges; an {@link IllegalArgumentException} names the bad one. */
  public GatewaySettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("port must be 0 to " + HIGHEST_PORT + ", is " + port);
    }
    requirePositive("maxStories", maxStories);
    requirePositive("updatesPerStory", updatesPerStory);
    requirePositive("streamHistory", streamHistory);
    requirePositive("maxStreamClients", maxStreamClients);
    if (heartbeat.isNegative() || heartbeat.isZero()) {
      throw new IllegalArgumentException("heartbeat must be above zero, is " + heartbeat);
    }
  }

  /** Bounds for one gateway of a 1 GB process: 100,000 stories, 10,000 updates of history. */
  public static GatewaySettings of(String host, int port) {
    return new GatewaySettings(host, port, 100_000, 200, 10_000, 2_000, Duration.ofSeconds(15));
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, is " + value);
    }
  }
}
