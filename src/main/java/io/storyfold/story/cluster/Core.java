package io.storyfold.story.cluster;

import io.storyfold.article.Term;

/**
 * A story's core: the terms that are usual in it.
 *
 * <p>Computed from integer sums whenever it is needed and never kept, because every story that
 * comes or goes elsewhere changes the worth of a term.
 *
 * @param total weight of the core terms
 * @param numbers core terms that are numbers
 */
record Core(long total, int numbers) {

  /** What a profile without use for it is told. */
  static final Core NOT_MEASURED = new Core(0, 0);

  static Core of(Cluster cluster, TermIdf idf, TermTable table) {
    Walk walk = new Walk(cluster.size(), idf, table);
    cluster.eachUsualSum(walk);
    return new Core(walk.total, walk.numbers);
  }

  /** Whether a sum amounts to a quarter of what it would be if all headlines held the term. */
  static boolean usual(int sum, int size) {
    return 4L * sum >= (long) size * Term.FULL;
  }

  private static final class Walk implements Cluster.SumVisitor {
    private final int size;
    private final TermIdf idf;
    private final TermTable table;
    private long total;
    private int numbers;

    Walk(int size, TermIdf idf, TermTable table) {
      this.size = size;
      this.idf = idf;
      this.table = table;
    }

    @Override
    public void visit(int term, int sum) {
      if (usual(sum, size)) {
        total += (long) sum * idf.of(term);
        numbers += table.number(term) ? 1 : 0;
      }
    }
  }
}
