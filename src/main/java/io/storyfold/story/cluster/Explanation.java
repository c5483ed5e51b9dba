package io.storyfold.story.cluster;

import io.storyfold.article.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a decision's grounds into readable form. */
final class Explanation {
  private static final double UNIT = Term.FULL * TermWeights.UNIT;

  private Explanation() {}

  static List<SharedTerm> shared(Query query, Cluster cluster, TermTable table) {
    List<SharedTerm> shared = new ArrayList<>();
    for (int i = 0; i < query.size(); i++) {
      int term = query.bag.ids()[i];
      if (term != TermTable.UNKNOWN && cluster.sum(term) > 0) {
        double weight = query.bag.weights()[i] * query.idf[i] / UNIT;
        shared.add(new SharedTerm(table.text(term), weight));
      }
    }
    shared.sort(
        Comparator.comparingDouble((SharedTerm s) -> -s.weight()).thenComparing(SharedTerm::text));
    return shared.subList(0, Math.min(Decision.MOST_SHARED, shared.size()));
  }
}
