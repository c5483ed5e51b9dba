package io.storyfold.story.cluster;

/**
 * The idf of every term under one exponent. It is no statistic of its own but {@link TermWeights}
 * applied to the {@link TermLevels level} of each term.
 */
final class TermIdf {
  private final WeightTables tables;
  private final TermLevels levels;
  private TermWeights weights;

  TermIdf(double exponent, TermLevels levels) {
    this.tables = new WeightTables(exponent);
    this.levels = levels;
    this.weights = tables.of(0);
  }

  /** Applies the weights for so many live stories. */
  void update(int stories) {
    weights = tables.of(stories);
  }

  /** The weights applied. */
  TermWeights weights() {
    return weights;
  }

  /** Idf of a term some live member holds, in units of {@link TermWeights#UNIT}. */
  int of(int id) {
    return weights.ofLevel(levels.of(id));
  }

  /** No term's idf is higher. */
  int highest() {
    return weights.ofLevel(0);
  }

  /** By level: idf in units of {@link TermWeights#UNIT}. */
  int[] byLevel() {
    return weights.byLevel();
  }

  TermLevels levels() {
    return levels;
  }
}
