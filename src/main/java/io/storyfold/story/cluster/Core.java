package io.storyfold.story.cluster;

import io.storyfold.article.Term;
import it.unimi.dsi.fastutil.ints.Int2IntMap;

/**
 * A story's length and its core: the terms that are usual in it.
 *
 * <p>Computed from integer sums whenever it is needed and never kept, because every story that
 * comes or goes elsewhere changes the worth of a term.
 *
 * @param norm Euclidean length of the story's sums, in idf units of {@link TermWeights}
 * @param total weight of the core terms
 * @param numbers core terms that are numbers
 */
record Core(double norm, long total, int numbers) {

  static Core of(Cluster cluster, TermWeights worth, TermTable table) {
    int size = cluster.size();
    long squares = 0;
    long total = 0;
    int numbers = 0;
    for (Int2IntMap.Entry entry : cluster.sums()) {
      int sum = entry.getIntValue();
      int term = entry.getIntKey();
      long value = (long) sum * worth.idf(table.stories(term));
      squares += value * value;
      if (usual(sum, size)) {
        total += value;
        numbers += table.number(term) ? 1 : 0;
      }
    }
    return new Core(Math.sqrt((double) squares), total, numbers);
  }

  /** Whether a sum amounts to a quarter of what it would be if all headlines held the term. */
  static boolean usual(int sum, int size) {
    return 4L * sum >= (long) size * Term.FULL;
  }
}
