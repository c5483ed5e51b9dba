package io.storyfold.copy;

/**
 * Decides from what two texts share whether one was taken from the other.
 *
 * <p>Most of a text in another one is a copy. Less may be a passage that was taken over, or the
 * formulas of a trade ("filed with the Securities and Exchange Commission for a shelf offering"),
 * which are a third of a short wire. The two are told apart by how many other texts have the same
 * words: a passage has its words from one text, a formula stands in several.
 */
final class CopyRule {
  /** No formula is that long, but the frame of an agency's daily report is. */
  private static final int LONG_DIVISOR = 2;

  private final Boilerplate boilerplate;
  private final CopySettings settings;

  CopyRule(Boilerplate boilerplate, CopySettings settings) {
    this.boilerplate = boilerplate;
    this.settings = settings;
  }

  /**
   * How {@code article} stands to an earlier one.
   *
   * @param shingles in common, by estimate
   * @param rate at which the sketches were compared
   */
  Relation relation(
      LiveArticle article,
      LiveArticle other,
      int shingles,
      int rate,
      double inSource,
      double ofSource) {
    if (!copy(article, other, shingles, rate, inSource, ofSource)) {
      return Relation.ORIGINAL;
    }
    return Math.min(inSource, ofSource) >= settings.near() ? Relation.NEAR : Relation.PARTIAL;
  }

  private boolean copy(
      LiveArticle article,
      LiveArticle other,
      int shingles,
      int rate,
      double inSource,
      double ofSource) {
    double most = Math.max(inSource, ofSource);
    if (most < settings.partial() || shingles < settings.minSharedShingles()) {
      return false;
    }
    double factor = article.sameSource(other) ? settings.ownFactor() : 1;
    double passage = settings.passageShingles() * factor;
    if (most >= settings.near() && shingles > passage) {
      return true;
    }
    double specific = boilerplate.specific(article, other);
    double asked =
        shingles >= settings.longShingles()
            ? settings.specificShare() / LONG_DIVISOR
            : settings.specificShare();
    boolean enough =
        specific * (1 << rate) > passage
            || inSource + ofSource >= settings.phraseBothWays() * factor;
    return enough && specific >= asked * boilerplate.common();
  }
}
