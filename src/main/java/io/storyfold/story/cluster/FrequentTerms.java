package io.storyfold.story.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The terms of a large story that can be {@link Core#usual}, so that its core costs no walk over
 * all it was ever told in: a story of a hundred thousand articles has a million terms.
 *
 * <p>Taken is what has half of the sum it takes to be usual among the n members there are. Until an
 * eighth of n came or went that misses nothing: of a term left out the sum was below n/8 full
 * weights, a members more add a at most, and n/8 + a stays below the quarter of n + a − r that is
 * asked for as long as 3a + r is below n/2. Since no member gives more than its terms, the sums
 * make 8n times the terms of an article at most, so few terms are taken; and the walk over all is
 * spread over n/8 articles.
 */
final class FrequentTerms {
  /** Members from which on it is worth it. */
  static final int FEWEST = 64;

  private static final int SPAN = 8;

  private final int[] terms;
  private int left;

  private FrequentTerms(int[] terms, int left) {
    this.terms = terms;
    this.left = left;
  }

  static FrequentTerms of(TermSums sums, int members) {
    IntArrayList terms = new IntArrayList();
    for (long place : sums.places()) {
      if (Core.usual(2 * TermSums.sum(place), members)) {
        terms.add(TermSums.term(place));
      }
    }
    return new FrequentTerms(terms.toIntArray(), members / SPAN);
  }

  /** A member came or went. */
  void changed() {
    left--;
  }

  /** Whether a term that is usual now may be missing. */
  boolean isStale() {
    return left < 0;
  }

  void each(TermSums sums, Cluster.SumVisitor visitor) {
    for (int term : terms) {
      int sum = sums.get(term);
      if (sum != 0) {
        visitor.visit(term, sum);
      }
    }
  }
}
