package io.storyfold.story.cluster;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/**
 * Tables of {@link TermWeights} for every number of stories, rounded down to sixteen steps an
 * octave: N moves with every article, its logarithm hardly does.
 */
final class WeightTables {
  /** Below this many stories counts say nothing yet: the first hour is weighed as if there were. */
  private static final int FEWEST_STORIES = 50;

  private static final int STEP_BITS = 4;

  private final double exponent;
  private final Int2ObjectOpenHashMap<TermWeights> tables = new Int2ObjectOpenHashMap<>();

  WeightTables(double exponent) {
    this.exponent = exponent;
  }

  TermWeights of(int stories) {
    int n = Math.max(stories, FEWEST_STORIES);
    int shift = Math.max(0, 31 - Integer.numberOfLeadingZeros(n) - STEP_BITS);
    int rounded = n >> shift << shift;
    TermWeights table = tables.get(rounded);
    if (table == null) {
      table = new TermWeights(rounded, exponent);
      tables.put(rounded, table);
    }
    return table;
  }
}
