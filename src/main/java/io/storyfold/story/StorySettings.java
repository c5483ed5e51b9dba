package io.storyfold.story;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How long stories live, and what they are shown with.
 *
 * @param idle a story that received no article for so long is closed, however many it had
 * @param closeRate a story is closed when its decayed arrivals ({@link DecayedRate}) fall below
 *     this: a larger story stays open longer
 * @param memory how long the articles of a closed story are remembered after its last one; at least
 *     the memory of the clusterer, so that a rebuild sees the same window
 * @param redirects how long a merged story's id still leads to its survivor, and an editor's order
 *     is remembered
 * @param snapshotPause least time, by the desk's clock, between two snapshots of a story to which
 *     articles come in a burst
 * @param familyOf the publisher family of a source
 */
public record StorySettings(
    Duration idle,
    double closeRate,
    Duration memory,
    Duration redirects,
    Duration snapshotPause,
    UnaryOperator<String> familyOf) {
  /**
   * Idle: an article joins its story at a gap of five days with almost no chance (STORIES recipe:
   * decay by a Gaussian of 120 h). Close rate: a sixteenth, four half-lives, so that a story of one
   * article closes after two days and one of sixteen after four. Memory: ten days. Redirects: a
   * year. No pause. Every source is a family of its own.
   */
  public static final StorySettings DEFAULTS =
      new StorySettings(
          Duration.ofDays(5),
          1.0 / 16,
          Duration.ofDays(10),
          Duration.ofDays(365),
          Duration.ZERO,
          UnaryOperator.identity());

  /** Refuses settings that contradict each other. */
  public StorySettings {
    if (idle.isNegative() || idle.isZero() || memory.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "story memory (" + memory + ") must be at least story idle (" + idle + ") and above 0");
    }
  }

  /** The same with what an installation may set. */
  public StorySettings with(Duration otherIdle, Duration pause, UnaryOperator<String> families) {
    return new StorySettings(otherIdle, closeRate, memory, redirects, pause, families);
  }
}
