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

  /** More shared text first, among equals the earlier article: a total order over articles. */
  boolean betterThan(Comparison other) {
    boolean exact = relation == Relation.EXACT;
    if (exact != (other.relation == Relation.EXACT)) {
      return exact;
    }
    double both = inSource + ofSource;
    double otherBoth = other.inSource + other.ofSource;
    return both != otherBoth ? both > otherBoth : source.sequence() < other.source.sequence();
  }

  Verdict verdict() {
    return new Verdict(relation, source.rootId(), source.id(), inSource, ofSource, shared);
  }
}
