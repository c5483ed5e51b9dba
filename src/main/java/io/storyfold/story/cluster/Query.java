package io.storyfold.story.cluster;

import io.storyfold.article.Term;

/** An article as it is compared: its terms with what each is worth at this moment. */
final class Query {
  /** No front-page item has more terms than this. */
  static final int SHORT = 60;

  final TermBag bag;
  final String source;
  final JoinModel.Profile profile;
  final Measures measures;
  final TermWeights worth;
  final TermIdf terms;
  final int[] df;
  final int[] idf;

  /** Room for what a story has of each term. */
  final int[] sums;

  /** Sum of weight · idf, and its part in the title. */
  final long total;

  final long titleTotal;

  /** Sum of weight · surprise. */
  final long surprise;

  final double norm;

  /** ln(1 + {@link #total}), in idfs. */
  final double information;

  /** Numbers in the headline. */
  final int numbers;

  /**
   * An article with what its terms are worth.
   *
   * @param own stories not to be counted that hold every term: 1 for a member, whose own story
   *     would make its words look commoner than they were to the story it is compared with
   */
  Query(
      TermBag bag,
      String source,
      JoinModel.Profile profile,
      Measures measures,
      TermIdf terms,
      TermTable table,
      int own) {
    this.bag = bag;
    this.source = source;
    this.profile = profile;
    this.measures = measures;
    this.worth = terms.weights();
    this.terms = terms;
    this.df = new int[bag.ids().length];
    this.idf = new int[bag.ids().length];
    this.sums = new int[bag.ids().length];
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
      surpriseSum += measures.language() ? weight * worth.surprise(df[i]) : 0;
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
    this.information = StrictMath.log1p(TermWeights.inIdf(sum));
  }

  static boolean headlineNumber(int flags) {
    return (flags & Term.NUMBER) != 0 && (flags & Term.IN_TITLE) != 0;
  }

  /** Whether it is more than a headline and a teaser: each comparison says more, and costs more. */
  boolean isLong() {
    return size() > SHORT;
  }

  int size() {
    return idf.length;
  }
}
