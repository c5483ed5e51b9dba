package io.storyfold.poller;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How each feed is, for {@code /status}. Safe for use by several threads. */
final class FeedStatus {
  private final Map<String, Map<String, Object>> feeds = new ConcurrentHashMap<>();

  /**
   * What is told of a feed.
   *
   * @param outcome of the last request
   * @param message what is wrong, or empty
   * @param asked when it was asked for
   * @param next when it will be
   * @param failures in a row
   * @param published articles by this process
   */
  record Line(
      String outcome, String message, Instant asked, Instant next, int failures, long published) {}

  void set(FeedSource feed, Line line) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("outcome", line.outcome());
    if (!line.message().isEmpty()) {
      told.put("message", line.message());
    }
    told.put("askedAt", line.asked().toString());
    told.put("nextAt", line.next().toString());
    told.put("failures", line.failures());
    told.put("published", line.published());
    feeds.put(feed.key(), told);
  }

  /** Forgets feeds that another replica asks for now. */
  void keep(Iterable<FeedSource> mine) {
    Map<String, Boolean> kept = new LinkedHashMap<>();
    mine.forEach(f -> kept.put(f.key(), true));
    feeds.keySet().retainAll(kept.keySet());
  }

  Map<String, Object> told() {
    return new TreeMap<>(feeds);
  }
}
