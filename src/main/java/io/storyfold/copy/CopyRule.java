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

  /** Compares an article with an earlier one, of which {@code shared} is counted. */
  Comparison compare(
      LiveArticle article, LiveArticle other, int rate, double inSource, double ofSource) {
    boolean copy = copy(article, other, rate, inSource, ofSource);
    Relation relation =
        !copy
            ? Relation.ORIGINAL
            : Math.min(inSource, ofSource) >= settings.near() ? Relation.NEAR : Relation.PARTIAL;
    return new Comparison(other, relation, inSource, ofSource, other.shared);
  }

  private boolean copy(
      LiveArticle article, LiveArticle other, int rate, double inSource, double ofSource) {
    double most = Math.max(inSource, ofSource);
    if (most < settings.partial() || (other.shared << rate) < settings.minSharedShingles()) {
      return false;
    }
    double factor = article.sameSource(other) ? settings.ownFactor() : 1;
    double words = settings.passageShingles() * factor;
    if (most >= settings.near() && (other.shared << rate) > words) {
      return true;
    }
    double specific = boilerplate.specific(article, other);
    double asked =
        (other.shared << rate) >= settings.longShingles()
            ? settings.specificShare() / LONG_DIVISOR
            : settings.specificShare();
    boolean fromOneText = specific >= asked * boilerplate.common();
    return fromOneText
        && (specific * (1 << rate) > words
            || inSource + ofSource >= settings.phraseBothWays() * factor);
  }
}
