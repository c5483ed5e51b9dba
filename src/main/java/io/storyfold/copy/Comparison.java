package io.storyfold.copy;

/**
 * How an article compares with an earlier one that may be its source.
 *
 * @param source the earlier one
 * @param relation of the article to it
 * @param inSource share of the article's text found in the source
 * @param ofSource share of the source's text found in the article
 * @param shared hashes in common
 */
record Comparison(
    LiveArticle source, Relation relation, double inSource, double ofSource, int shared) {

  static Comparison exact(LiveArticle source, int shared) {
    return new Comparison(source, Relation.EXACT, 1, 1, shared);
  }

  boolean copy() {
    return relation != Relation.ORIGINAL;
  }

  /** Shares of both texts together, 0 to 2. */
  double bothWays() {
    return inSource + ofSource;
  }

  /** More shared text first, among equals the earlier article: a total order over articles. */
  boolean betterThan(Comparison other) {
    boolean exact = relation == Relation.EXACT;
    if (exact != (other.relation == Relation.EXACT)) {
      return exact;
    }
    return bothWays() != other.bothWays()
        ? bothWays() > other.bothWays()
        : source.sequence() < other.source.sequence();
  }
}
