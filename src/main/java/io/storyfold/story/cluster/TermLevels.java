package io.storyfold.story.cluster;

import java.util.Arrays;

/**
 * The {@link CountLevels level} of every term, by the term's id: what a decision reads tens of
 * thousands of times, and all that the worth of a term goes by ({@link TermIdf}). Two bytes a term,
 * so that half a million terms stay near the processor.
 *
 * <p>A place has room beside the level for the term's weight in the one article that is compared
 * with others just then ({@link Likeness}), so that comparing reads one array and not two.
 */
final class TermLevels {
  /** Low bits of a place, for the weight of the article compared. */
  static final int WEIGHT_BITS = 5;

  static final int WEIGHT = (1 << WEIGHT_BITS) - 1;

  private short[] places = new short[0];

  /** Makes room for so many ids. */
  void grow(int ids) {
    places = Arrays.copyOf(places, ids);
  }

  int of(int id) {
    return places[id] >> WEIGHT_BITS;
  }

  /** Sets the level, and no weight. */
  void set(int id, int level) {
    places[id] = (short) (level << WEIGHT_BITS);
  }

  /** Sets the level, and the weight in the article compared. */
  void aim(int id, int level, int weight) {
    places[id] = (short) ((level << WEIGHT_BITS) | weight);
  }

  /** By id: level above {@link #WEIGHT_BITS}, and below the weight in the article compared. */
  short[] places() {
    return places;
  }
}
