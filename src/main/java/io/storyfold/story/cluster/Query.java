package io.storyfold.story.cluster;

import io.storyfold.article.Term;

/** An article as it is compared: its terms with what each is worth at this moment. */
final class Query {
  final TermBag bag;
  final String source;
  final TermWeights worth;
  final TermIdf terms;
  final int[] df;
  final int[] idf;

  /** Sum of weight · idf, and its part in the title. */
  final long total;

  final long titleTotal;

  /** Sum of weight · surprise. */
  final long surprise;

  final double norm;

  /** Numbers in the headline. */
  final int numbers;

  /**
   * An article with what its terms are worth.
   *
   * @param own stories not to be counted that hold every term: 1 for a member, whose own story
   *     would make its words look commoner than they were to the story it is compared with
   */
  Query(TermBag bag, String source, TermIdf terms, TermTable table, int own) {
    this.bag = bag;
    this.source = source;
    this.worth = terms.weights();
    this.terms = terms;
    this.df = new int[bag.ids().length];
    this.idf = new int[bag.ids().length];
    long sum = 0;
    long titleSum = 0;
    long surpriseSum = 0;
    long squares = 0;
    int numberSum = 0;
    for (int i = 0; i < idf.length; i++) {
      df[i] = Math.max(0, table.stories(bag.ids()[i]) - own);
      int weight = bag.weights()[i];
      idf[i] = worth.idf(df[i]);
      long value = (long) weight * idf[i];
      sum += value;
      squares += value * value;
      surpriseSum += weight * worth.surprise(df[i]);
      numberSum += headlineNumber(bag.flags()[i]) ? 1 : 0;
      if ((bag.flags()[i] & Term.IN_TITLE) != 0) {
        titleSum += value;
      }
    }
    this.total = sum;
    this.titleTotal = titleSum;
    this.surprise = surpriseSum;
    this.norm = Math.sqrt((double) squares);
    this.numbers = numberSum;
  }

  static boolean headlineNumber(int flags) {
    return (flags & Term.NUMBER) != 0 && (flags & Term.IN_TITLE) != 0;
  }

  int size() {
    return idf.length;
  }
}
