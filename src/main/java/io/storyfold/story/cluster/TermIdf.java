package io.storyfold.story.cluster;

import java.util.Arrays;

/**
 * The idf of every term under one exponent, by the term's id: what a decision reads tens of
 * thousands of times. It is no statistic of its own but {@link TermWeights} applied to the number
 * of stories that hold each term, and kept in step with both.
 *
 * <p>A place has room beside the idf for the term's weight in the one article that is compared with
 * others just then ({@link Likeness}), so that comparing reads one array and not two.
 */
final class TermIdf {
  /** Low bits of a place, for the weight of the article compared. */
  static final int WEIGHT_BITS = 8;

  static final int WEIGHT = (1 << WEIGHT_BITS) - 1;

  private final WeightTables tables;
  private int[] places = new int[0];
  private TermWeights weights;

  TermIdf(double exponent) {
    this.tables = new WeightTables(exponent);
    this.weights = tables.of(0);
  }

  /**
   * Applies the weights for so many live stories.
   *
   * @param byTerm live stories that hold each term
   */
  void update(int stories, int[] byTerm) {
    TermWeights wanted = tables.of(stories);
    if (wanted != weights || places.length < byTerm.length) {
      weights = wanted;
      places = places.length < byTerm.length ? new int[byTerm.length] : places;
      Arrays.setAll(places, id -> wanted.idf(byTerm[id]) << WEIGHT_BITS);
    }
  }

  /** The weights applied. */
  TermWeights weights() {
    return weights;
  }

  /** Another number of stories holds the term. */
  void changed(int id, int stories) {
    if (id < places.length) { // the others come with the next update
      places[id] = weights.idf(stories) << WEIGHT_BITS;
    }
  }

  /** Idf of a term some live member holds, in units of {@link TermWeights#UNIT}. */
  int of(int id) {
    return places[id] >>> WEIGHT_BITS;
  }

  /** By id: idf above {@link #WEIGHT_BITS}, and below the weight in the article compared. */
  int[] places() {
    return places;
  }
}
