package io.storyfold.story.cluster;

/**
 * Sums by term: a hash table with open addressing and linear probing (D. Knuth, "The Art of
 * Computer Programming", volume 3, 6.4) whose places hold key and sum side by side.
 *
 * <p>Most questions are about terms the story does not hold, and what an answer costs is lines of
 * memory that are far away. So each place has a byte of its term's hash beside it, as in Abseil's
 * Swiss tables: a no is read from these alone, sixty-four places a line.
 */
final class TermSums {
  private static final int SMALLEST = 16;
  private static final long EMPTY = 0;
  private static final byte FREE = 0;

  /** Multiplier of Fibonacci hashing: 2^32 by the golden ratio. */
  private static final int SPREAD = 0x9E3779B9;

  /** Of each place: id plus one above, sum below; a sum is never 0. */
  private long[] places = new long[SMALLEST];

  /** Of each place: 0 where it is empty, else {@link #tag} of its term. */
  private byte[] tags = new byte[SMALLEST];

  private int shift = Integer.numberOfLeadingZeros(SMALLEST - 1);
  private int used;

  /** Sum of a term, 0 when there is none. */
  int get(int term) {
    int at = find(term);
    return tags[at] == FREE ? 0 : sum(places[at]);
  }

  /**
   * Sums of many terms. Two walks are faster than one: the first reads a line for each term without
   * waiting for what the last one said, so that the lines come side by side; the second has them.
   *
   * @param sums takes the sum of each term, 0 where there is none; another array
   */
  void get(int[] terms, int[] sums) {
    byte[] all = tags;
    for (int i = 0; i < terms.length; i++) {
      sums[i] = all[home(terms[i])];
    }
    for (int i = 0; i < terms.length; i++) {
      sums[i] = sums[i] == FREE ? 0 : get(terms[i]);
    }
  }

  /** The place of a term, or the free one where it would stand. */
  private int find(int term) {
    byte[] all = tags;
    byte tag = tag(term);
    for (int at = home(term); ; at = (at + 1) & (all.length - 1)) {
      byte there = all[at];
      if (there == FREE || (there == tag && term(places[at]) == term)) {
        return at;
      }
    }
  }

  /** Adds {@code more}, which may be negative; returns the sum there was before. */
  int add(int term, int more) {
    int at = find(term);
    int before = sum(places[at]);
    int after = before + more;
    if (after == 0) {
      removeAt(at);
      return before;
    }
    places[at] = ((long) (term + 1) << Integer.SIZE) | after;
    tags[at] = tag(term);
    if (before == 0 && ++used > places.length / 4 * 3) {
      grow();
    }
    return before;
  }

  private int home(int term) {
    return (term * SPREAD) >>> shift;
  }

  /** Of the hash what the home of a term does not tell, and never {@link #FREE}. */
  private static byte tag(int term) {
    return (byte) (((term * SPREAD) >>> 1) | 1);
  }

  private void removeAt(int hole) {
    if (tags[hole] == FREE) {
      return;
    }
    used--;
    int mask = places.length - 1;
    int free = hole;
    for (int at = (free + 1) & mask; tags[at] != FREE; at = (at + 1) & mask) {
      int home = home(term(places[at]));
      if (((at - home) & mask) >= ((at - free) & mask)) { // it would not be found beyond the hole
        places[free] = places[at];
        tags[free] = tags[at];
        free = at;
      }
    }
    places[free] = EMPTY;
    tags[free] = FREE;
  }

  private void grow() {
    long[] before = places;
    places = new long[before.length * 2];
    tags = new byte[places.length];
    shift--;
    used = 0;
    for (long place : before) {
      if (place != EMPTY) {
        add(term(place), sum(place));
      }
    }
  }

  /** Sum of the squares, in idf units of {@link TermWeights}. */
  long square(TermIdf idf) {
    long square = 0;
    for (long place : places) {
      long sum = sum(place);
      if (sum != 0) {
        long value = sum * idf.of(term(place));
        square += value * value;
      }
    }
    return square;
  }

  /** Number of terms with a sum. */
  int size() {
    return used;
  }

  /** All places, for a walk in no order: those of {@link #sum} 0 are empty. */
  long[] places() {
    return places;
  }

  static int term(long place) {
    return (int) (place >>> Integer.SIZE) - 1;
  }

  static int sum(long place) {
    return (int) place;
  }
}
