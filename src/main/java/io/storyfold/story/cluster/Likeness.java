package io.storyfold.story.cluster;

import java.util.Arrays;

/**
 * Cosines of one article with many members, one after another.
 *
 * <p>The article's terms are laid out by id once, so that a member costs one run over its own
 * terms: full texts have hundreds, and merging two ascending lists mispredicts at every step.
 */
final class Likeness {
  private static final int WEIGHT_BITS = 8;
  private static final int WEIGHT = (1 << WEIGHT_BITS) - 1;

  private final TermTable table;

  /** By term: idf and weight in the article; 0 for a term it lacks. */
  private int[] packed = new int[1024];

  Likeness(TermTable table) {
    this.table = table;
  }

  /** Lays the article out; {@link #clear} with the same must follow. */
  void aim(Query query) {
    int[] ids = query.bag.ids();
    if (packed.length < table.capacity()) {
      packed = Arrays.copyOf(packed, table.capacity());
    }
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != TermTable.UNKNOWN) {
        packed[ids[i]] = query.idf[i] << WEIGHT_BITS | query.bag.weights()[i];
      }
    }
  }

  void clear(Query query) {
    for (int id : query.bag.ids()) {
      if (id != TermTable.UNKNOWN) {
        packed[id] = 0;
      }
    }
  }

  double cosine(Query query, Member member) {
    int[] terms = member.terms;
    byte[] weights = member.weights;
    long dot = 0;
    long squares = 0;
    for (int j = 0; j < terms.length; j++) {
      int own = packed[terms[j]];
      if (own == 0) {
        long value = (long) weights[j] * query.worth.idf(table.stories(terms[j]));
        squares += value * value;
      } else {
        int idf = own >>> WEIGHT_BITS;
        long value = (long) weights[j] * idf;
        squares += value * value;
        dot += value * idf * (own & WEIGHT);
      }
    }
    double norms = query.norm * Math.sqrt((double) squares);
    return norms > 0 ? dot / norms : 0;
  }
}
