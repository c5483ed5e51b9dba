package io.storyfold.story.cluster;

import io.storyfold.article.Term;

/**
 * What a term is worth when {@code df} of N live stories hold it.
 *
 * <ul>
 *   <li><b>idf</b> = ln(1 + (N + 1)/(df + .5)) ^ exponent, in units of 1/{@value #UNIT}. Counted
 *       over stories, not articles: a word confined to one giant story keeps its weight (K. Sparck
 *       Jones, "A statistical interpretation of term specificity", 1972, is the ancestor). df goes
 *       by {@link CountLevels steps}.
 *   <li><b>lift</b> = r / b with the background b = (df + .5)/(N + 1): how much more likely a story
 *       that uses the term makes it than the background does.
 * </ul>
 *
 * Both are fixed-point or table values of two integers, so that sums of them are the same in every
 * order and on every machine.
 */
final class TermWeights {
  /** Units of one idf. */
  static final int UNIT = 64;

  /** Units of one natural logarithm in {@link #surprise}. */
  static final int LOG_UNIT = 1 << 16;

  /** r: share of a story's language that is the story's own. */
  private static final double OWN_SHARE = .25;

  private static final int TABLE = 512;

  private final int stories;
  private final int[] idf = new int[CountLevels.levels()];
  private final double[] lift = new double[TABLE];
  private final long[] surprise = new long[TABLE];

  TermWeights(int stories, double exponent) {
    this.stories = stories;
    for (int level = 0; level < idf.length; level++) {
      double odds = (stories + 1) / (CountLevels.count(level) + .5);
      idf[level] = (int) Math.round(StrictMath.pow(StrictMath.log1p(odds), exponent) * UNIT);
    }
    for (int df = 0; df < TABLE; df++) {
      lift[df] = computeLift(df);
      surprise[df] = log1p(lift[df]);
    }
  }

  int idf(int df) {
    return idf[CountLevels.of(df)];
  }

  /** By level: the idf of all its terms. */
  int[] byLevel() {
    return idf;
  }

  /** The idf of all terms of a level. */
  int ofLevel(int level) {
    return idf[level];
  }

  double lift(int df) {
    return df < TABLE ? lift[df] : computeLift(df);
  }

  /** ln(1 + lift), in {@link #LOG_UNIT}s: the most a story can explain of the term. */
  long surprise(int df) {
    return df < TABLE ? surprise[df] : log1p(computeLift(df));
  }

  /** ln(1 + x), in {@link #LOG_UNIT}s. */
  static long log1p(double x) {
    return Math.round(Logarithm.ofOnePlus(x) * LOG_UNIT);
  }

  /** A weight in twentieths times an idf in units, as a number of idfs. */
  static double inIdf(long value) {
    return (double) value / (Term.FULL * UNIT);
  }

  private double computeLift(int df) {
    return OWN_SHARE * (stories + 1) / (df + .5);
  }
}
