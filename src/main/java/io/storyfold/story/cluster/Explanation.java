package io.storyfold.story.cluster;

import java.util.ArrayList;
import java.util.List;

/** Puts a decision's grounds into readable form. */
final class Explanation {
  private Explanation() {}

  /** The strongest terms article and story share, strongest first. */
  static List<SharedTerm> shared(Query query, Cluster cluster, TermTable table) {
    int[] terms = query.bag.ids();
    int[] sums = new int[terms.length];
    cluster.sums(terms, sums);
    Strongest strongest = new Strongest(Decision.MOST_SHARED);
    for (int i = 0; i < terms.length; i++) {
      long value = (long) query.bag.weights()[i] * query.idf[i];
      if (sums[i] > 0 && strongest.takes(value)) {
        strongest.add(table.text(terms[i]), value);
      }
    }
    List<SharedTerm> shared = new ArrayList<>();
    strongest.forEach((text, value) -> shared.add(new SharedTerm(text, TermWeights.inIdf(value))));
    return shared;
  }
}
