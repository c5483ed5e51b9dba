package io.storyfold.story.cluster;

import java.util.Arrays;

/**
 * The squares of a story's sums, added up by the {@link CountLevels level} of their terms: with the
 * worth of each level they give the story's Euclidean length without a walk over its terms, which
 * can be thousands. Integers, so that it is the same however the story came about.
 */
final class Lengths {
  /** Terms of a story up to which a walk over them is cheaper than to keep step with them all. */
  static final int MOST_WALKED = 512;

  private long[] squares = new long[0];

  static Lengths of(TermSums sums, TermTable table) {
    Lengths lengths = new Lengths();
    for (long place : sums.places()) {
      if (TermSums.sum(place) != 0) {
        lengths.change(table.level(TermSums.term(place)), 0, TermSums.sum(place));
      }
    }
    return lengths;
  }

  /** A sum of a term of this level changed. */
  void change(int level, long before, long after) {
    if (level >= squares.length) {
      squares = Arrays.copyOf(squares, level + 1);
    }
    squares[level] += after * after - before * before;
  }

  /** A term with this sum is of another level now. */
  void move(int from, int to, long sum) {
    change(from, sum, 0);
    change(to, 0, sum);
  }

  /** Square of the length, in idf units of {@link TermWeights}. */
  long square(TermWeights weights) {
    long square = 0;
    for (int level = 0; level < squares.length; level++) {
      long idf = weights.ofLevel(level);
      square += squares[level] * idf * idf;
    }
    return square;
  }
}
