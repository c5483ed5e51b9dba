package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts articles by when they arrived, in even steps up to the newest arrival of all stories: the
 * same time for every story, so that their lines can be compared.
 *
 * @param from beginning of the first step
 */
record Arrivals(Instant from) {
  static final Duration STEP = Duration.ofHours(2);
  static final int STEPS = 24;

  /** The steps that end with the one {@code newest} is in. */
  static Arrivals until(Instant newest) {
    long step = Math.floorDiv(newest.toEpochMilli(), STEP.toMillis());
    return new Arrivals(Instant.ofEpochMilli((step - STEPS + 1) * STEP.toMillis()));
  }

  /** Articles of each step, the oldest first; what arrived before counts in none. */
  int[] count(Iterable<ArticleRef> articles) {
    int[] counts = new int[STEPS];
    for (ArticleRef article : articles) {
      long distance = article.getArrivedAt().toEpochMilli() - from.toEpochMilli();
      long step = Math.floorDiv(distance, STEP.toMillis());
      if (step >= 0 && step < STEPS) {
        counts[(int) step]++;
      }
    }
    return counts;
  }
}
