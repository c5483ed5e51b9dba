package io.storyfold.story.cluster;

/**
 * Sums by term: a hash table with open addressing and linear probing (D. Knuth, "The Art of
 * Computer Programming", volume 3, 6.4) whose places hold key and sum side by side, so that a
 * question touches one line of the cache.
 */
final class TermSums {
  private static final int SMALLEST = 16;
  private static final long EMPTY = 0;

  /** Squares of the sums; kept by who knows the levels of the terms. */
  final Lengths lengths = new Lengths();

  /** Multiplier of Fibonacci hashing: 2^32 by the golden ratio. */
  private static final int SPREAD = 0x9E3779B9;

  /** Of each place: id plus one above, sum below; a sum is never 0. */
  private long[] places = new long[SMALLEST];

  private int shift = Integer.numberOfLeadingZeros(SMALLEST - 1);
  private int used;

  /** Sum of a term, 0 when there is none. */
  int get(int term) {
    long[] all = places;
    for (int at = home(term); ; at = (at + 1) & (all.length - 1)) {
      long place = all[at];
      if (term(place) == term) {
        return sum(place);
      }
      if (place == EMPTY) {
        return 0;
      }
    }
  }

  /** Adds {@code more}, which may be negative; returns the sum there was before. */
  int add(int term, int more) {
    int at = home(term);
    while (places[at] != EMPTY && term(places[at]) != term) {
      at = (at + 1) & (places.length - 1);
    }
    int before = sum(places[at]);
    int after = before + more;
    if (after == 0) {
      removeAt(at);
      return before;
    }
    places[at] = ((long) (term + 1) << Integer.SIZE) | after;
    if (before == 0 && ++used > places.length / 2) {
      grow();
    }
    return before;
  }

  private int home(int term) {
    return (term * SPREAD) >>> shift;
  }

  private void removeAt(int hole) {
    if (places[hole] == EMPTY) {
      return;
    }
    used--;
    int mask = places.length - 1;
    int free = hole;
    for (int at = (free + 1) & mask; places[at] != EMPTY; at = (at + 1) & mask) {
      int home = home(term(places[at]));
      if (((at - home) & mask) >= ((at - free) & mask)) { // it would not be found beyond the hole
        places[free] = places[at];
        free = at;
      }
    }
    places[free] = EMPTY;
  }

  private void grow() {
    long[] before = places;
    places = new long[before.length * 2];
    shift--;
    used = 0;
    for (long place : before) {
      if (place != EMPTY) {
        add(term(place), sum(place));
      }
    }
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
