package io.storyfold.story.cluster;

/**
 * When two stories are one.
 *
 * @param kind what is asked
 * @param threshold from which they are: a mean probability, 0..1, or an {@link Affinity}, about
 *     0..1
 * @param growth of an affinity's threshold with ln of the smaller story's size; 0 for votes
 * @param likeness cosine expected of two articles of one story, above 0 and up to 1, before any
 *     were compared; 0 for votes
 */
public record MergeRule(Kind kind, double threshold, double growth, double likeness) {

  /** What is asked. */
  public enum Kind {
    /** Where the members of the one would go if it did not exist: {@link MergeVotes}. */
    VOTES,
    /** Whether the stories are as like each other as each is in itself: {@link Affinity}. */
    AFFINITY
  }

  /** Checks the likeness. */
  public MergeRule {
    if (kind == Kind.AFFINITY && !(likeness > 0 && likeness <= 1)) {
      throw new IllegalArgumentException(
          "merge by affinity: the likeness must be above 0 and at most 1, not " + likeness);
    }
  }

  /** By the mean probability of the members asked, 0..1. */
  public static MergeRule votes(double probability) {
    return new MergeRule(Kind.VOTES, probability, 0, 0);
  }

  /** The same with another threshold. */
  public MergeRule asking(double other) {
    return new MergeRule(kind, other, growth, likeness);
  }

  /** The affinity from which two stories are one of which the smaller has so many members. */
  double threshold(int smaller) {
    return threshold + growth * StrictMath.log(smaller);
  }
}
