package io.storyfold.story.cluster;

import java.util.Comparator;

/** A candidate story with everything measured of it. */
final class Match {
  /** Best first; the older story first among equals. */
  static final Comparator<Match> BY_SCORE =
      Comparator.comparingDouble((Match m) -> -m.score).thenComparingLong(m -> m.cluster.ordinal);

  static final Comparator<Match> BY_PROBABILITY =
      Comparator.comparingDouble((Match m) -> -m.probability).thenComparing(BY_SCORE);

  final Cluster cluster;

  /** What the article and the story share. */
  final SharedEvidence shared;

  final FeatureVector features;

  /** Sorts candidates before the model sees them; 0 where the model sees all. */
  final double score;

  double probability;

  Match(Cluster cluster, SharedEvidence shared, FeatureVector features, double score) {
    this.cluster = cluster;
    this.shared = shared;
    this.features = features;
    this.score = score;
  }
}
