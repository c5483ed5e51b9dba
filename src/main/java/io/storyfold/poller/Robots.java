package io.storyfold.poller;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The robots.txt of each server, asked once a day. As RFC 9309 wants: a server that has none allows
 * everything, one that does not answer nothing. Safe for use by several threads.
 */
final class Robots {
  static final String NAME = "storyfold";

  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofMinutes(10);
  private static final int MOST_SERVERS = 10_000;

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_SERVERS;
        }
      };

  private record Known(RobotsRules rules, Instant until) {}

  Robots(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  boolean allow(URI address) {
    String server = address.getScheme() + "://" + address.getRawAuthority();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return rules(server).allow(path + query);
  }

  private RobotsRules rules(String server) {
    Instant now = clock.instant();
    synchronized (known) {
      Known found = known.get(server);
      if (found != null && found.until().isAfter(now)) {
        return found.rules();
      }
    }
    Known asked = ask(server, now);
    synchronized (known) {
      known.put(server, asked);
    }
    return asked.rules();
  }

  private Known ask(String server, Instant now) {
    Fetched answer = fetcher.fetch(URI.create(server + "/robots.txt"));
    if (answer instanceof Fetched.Page page) {
      String text = new String(page.body(), StandardCharsets.UTF_8);
      return new Known(RobotsRules.of(text, NAME), now.plus(KEPT));
    }
    boolean none =
        answer instanceof Fetched.Failed failed && failed.message().matches(".* answers 4\\d\\d");
    return none
        ? new Known(RobotsRules.ALL, now.plus(KEPT))
        : new Known(RobotsRules.NONE, now.plus(KEPT_WHEN_UNREACHABLE));
  }
}
