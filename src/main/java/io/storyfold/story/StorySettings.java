package io.storyfold.story;

import java.time.Duration;

/**
 * How long stories live.
 *
 * @param idle a story that received no article for so long is closed
 * @param memory how long the articles of a closed story are remembered after its last one; at least
 *     the memory of the clusterer, so that a rebuild sees the same window
 * @param redirects how long a merged story's id still leads to its survivor
 */
public record StorySettings(Duration idle, Duration memory, Duration redirects) {
  /**
   * Idle: an article joins its story at a gap of five days with almost no chance (STORIES recipe:
   * decay by a Gaussian of 120 h). Memory: ten days. Redirects: a year.
   */
  public static final StorySettings DEFAULTS =
      new StorySettings(Duration.ofDays(5), Duration.ofDays(10), Duration.ofDays(365));

  /** Refuses settings that contradict each other. */
  public StorySettings {
    if (idle.isNegative() || idle.isZero() || memory.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "story memory (" + memory + ") must be at least story idle (" + idle + ") and above 0");
    }
  }
}
