package io.storyfold.story.cluster;

import io.storyfold.article.Term;
import java.util.Arrays;
import java.util.List;

/**
 * An article's terms as parallel arrays, ascending by id, so that two bags intersect by merging.
 *
 * @param ids in the {@link TermTable}, ascending; terms the table does not know come first, as
 *     {@link TermTable#UNKNOWN}
 * @param weights of {@link Term}
 * @param flags of {@link Term}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TermBag(int[] ids, byte[] weights, byte[] flags) {

  /**
   * The bag of these terms.
   *
   * @param idOf by term
   */
  static TermBag of(List<Term> terms, int[] idOf) {
    int n = terms.size();
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      order[i] = (long) idOf[i] << Integer.SIZE | i;
    }
    Arrays.sort(order);
    int[] ids = new int[n];
    byte[] weights = new byte[n];
    byte[] flags = new byte[n];
    for (int i = 0; i < n; i++) {
      Term term = terms.get((int) order[i]);
      ids[i] = (int) (order[i] >> Integer.SIZE);
      weights[i] = (byte) term.weight();
      flags[i] = (byte) term.flags();
    }
    return new TermBag(ids, weights, flags);
  }
}
