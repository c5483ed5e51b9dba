package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much faster a story grows than it did: arrivals of the last hours against those of as many
 * hours before. Were they even, their difference would vary by the root of their sum (both are
 * Poisson), so <em>momentum</em> = (recent − before) / √(recent + before) tells a burst from chance
 * and a large story from a growing one.
 *
 * @param recent articles that arrived in the window
 * @param recentSources their publishers
 * @param before articles that arrived in the window before it
 */
record Trend(Story story, int recent, int recentSources, int before, double momentum) {
  /** One publisher alone makes no trend. */
  private static final int LEAST_SOURCES = 2;

  /** Strongest first. */
  static final Comparator<Trend> ORDER =
      Comparator.comparingDouble(Trend::momentum)
          .reversed()
          .thenComparing(Comparator.comparingInt(Trend::recentSources).reversed())
          .thenComparing(trend -> trend.story().getId());

  /** The trend of a story in the {@code window} that ends at {@code now}. */
  static Trend of(Story story, List<ArticleRef> articles, Instant now, Duration window) {
    Instant begin = now.minus(window);
    Instant begin0 = begin.minus(window);
    Set<String> sources = new HashSet<>();
    int recent = 0;
    int before = 0;
    for (ArticleRef article : articles) {
      Instant arrived = article.getArrivedAt();
      if (arrived.isAfter(begin)) {
        recent++;
        sources.add(article.getSource());
      } else if (arrived.isAfter(begin0)) {
        before++;
      }
    }
    double momentum = recent == 0 ? 0 : (recent - before) / Math.sqrt(recent + before);
    return new Trend(story, recent, sources.size(), before, momentum);
  }

  /** Whether it grows, and not by one publisher alone. */
  boolean rising() {
    return momentum > 0 && recentSources >= LEAST_SOURCES;
  }
}
