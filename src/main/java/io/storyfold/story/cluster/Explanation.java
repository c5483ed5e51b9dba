package io.storyfold.story.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a decision's grounds into readable form. */
final class Explanation {
  private Explanation() {}

  static List<SharedTerm> shared(Query query, Cluster cluster, TermTable table) {
    List<SharedTerm> shared = new ArrayList<>();
    for (int i = 0; i < query.size(); i++) {
      int term = query.bag.ids()[i];
      if (term != TermTable.UNKNOWN && cluster.sum(term) > 0) {
        double weight = TermWeights.inIdf((long) query.bag.weights()[i] * query.idf[i]);
        shared.add(new SharedTerm(table.text(term), weight));
      }
    }
    shared.sort(
        Comparator.comparingDouble((SharedTerm s) -> -s.weight()).thenComparing(SharedTerm::text));
    return shared.subList(0, Math.min(Decision.MOST_SHARED, shared.size()));
  }
}
