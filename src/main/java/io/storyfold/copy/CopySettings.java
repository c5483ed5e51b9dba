package io.storyfold.copy;

import java.time.Duration;

/**
 * The tunables of the copy engine.
 *
 * @param window how long an article can be the source of a copy. Seven days: reprints come within
 *     two, weekly papers within seven
 * @param near containment both ways from which a copy is {@link Relation#NEAR}, 0 to 1
 * @param partial containment one way from which a copy is {@link Relation#PARTIAL}, 0 to 1
 * @param minSharedHashes fewest hashes in common: fewer may be accidents of sampling
 * @param minSharedShingles fewest shingles in common, by estimate (hashes in common times the
 *     sampling rate): guards short items, of which every shingle is kept
 * @param passageShingles more shingles in common are a passage, not a phrase: from here on {@code
 *     partial} one way is enough. By estimate, each divided by the number of texts it is in
 * @param phraseBothWays with fewer, the two containments together must reach this, 0 to 2: short
 *     items have fewer than {@code passageShingles}
 * @param ownFactor between two articles of one source so many times as much is asked of both: they
 *     are written from one set of phrases
 * @param specificShare share of what is in common that must be in no other text, 0 to 1, where less
 *     than {@code near} of both texts is: short wires of 60 words share formulas ("filed with the
 *     Securities and Exchange Commission") that are a third of one of them
 * @param longShingles so many in common are no formula, whatever the share
 * @param further share of the text that another article must explain to be named as a further
 *     source, 0 to 1
 * @param roundupSources a good part of so many originals in one text make it a roundup
 * @param boilerplateCap a hash in more indexed articles stops counting. A reprinted text is one
 *     indexed article, so more than 64 with the same words wrote them independently
 * @param sourceBoilerplateCap a hash in more indexed articles of one source stops counting between
 *     articles of that source. More than the versions under which an outlet usually publishes one
 *     text anew
 * @param titleWindow farthest two short items with one headline may lie apart and still be copies;
 *     longer, and a weekly series repeats its headline
 */
public record CopySettings(
    Duration window,
    double near,
    double partial,
    int minSharedHashes,
    int minSharedShingles,
    int passageShingles,
    double phraseBothWays,
    double ownFactor,
    double specificShare,
    int longShingles,
    double further,
    int roundupSources,
    int boilerplateCap,
    int sourceBoilerplateCap,
    Duration titleWindow) {
  /**
   * What did well on German full texts and on short English wires. Around them recall hardly moves;
   * {@code bench copies --plateau --trials 400} on 4,000 German full texts gives
   *
   * <pre>
   * recall          20 % of words  half in a  half and  articles called  of them with less
   * with            replaced       longer     half      copies           than .6 shared
   * defaults        .985           .973       .965      210              93
   * partial .20     .983           .978       .970      300              183
   * partial .25     .983           .975       .968      248              131
   * partial .35     .978           .970       .953      187              70
   * partial .40     .960           .925       .908      165              48
   * near .50        .985           .983       .963      210              92
   * near .70        .983           .973       .963      208              93
   * passage 10      .985           .973       .965      210              93
   * passage 40      .985           .970       .960      208              92
   * specific 0      .985           .973       .965      216              99
   * specific .9     .968           .963       .955      207              90
   * </pre>
   *
   * The other kinds of copy stay at .993 and above. Below {@code partial} .3 weak copies, where the
   * mistakes are, double and recall gains half a percent; above it halves of texts are lost.
   */
  public static final CopySettings DEFAULTS =
      new CopySettings(
          Duration.ofDays(7),
          0.6,
          0.3,
          4,
          8,
          20,
          0.8,
          1.5,
          0.66,
          96,
          0.15,
          4,
          64,
          5,
          Duration.ofDays(3));

  /** Checks ranges; a message names the setting. */
  public CopySettings {
    require(window.toMillis() > 0, "window must be positive");
    require(0 < partial && partial <= near && near <= 1, "need 0 < partial <= near <= 1");
    require(minSharedHashes >= 1, "minSharedHashes must be at least 1");
    require(minSharedShingles >= 1, "minSharedShingles must be at least 1");
    require(passageShingles >= minSharedShingles, "passageShingles is below minSharedShingles");
    require(0 <= phraseBothWays && phraseBothWays <= 2, "need 0 <= phraseBothWays <= 2");
    require(ownFactor >= 1, "ownFactor must be at least 1");
    require(0 <= specificShare && specificShare <= 1, "need 0 <= specificShare <= 1");
    require(0 < further && further <= 1, "need 0 < further <= 1");
    require(roundupSources >= 2, "roundupSources must be at least 2");
    require(boilerplateCap >= 1, "boilerplateCap must be at least 1");
    require(sourceBoilerplateCap >= 1, "sourceBoilerplateCap must be at least 1");
    require(!titleWindow.isNegative(), "titleWindow must not be negative");
  }

  /** These settings with another window and other thresholds. */
  public CopySettings with(Duration otherWindow, double otherNear, double otherPartial) {
    return with(
        otherWindow,
        otherNear,
        otherPartial,
        passageShingles,
        specificShare,
        boilerplateCap,
        sourceBoilerplateCap);
  }

  /** These settings with other ideas of what a passage is. */
  public CopySettings withPassages(int otherPassageShingles, double otherSpecificShare) {
    return with(
        window,
        near,
        partial,
        otherPassageShingles,
        otherSpecificShare,
        boilerplateCap,
        sourceBoilerplateCap);
  }

  /** These settings with other ideas of what boilerplate is. */
  public CopySettings withBoilerplate(int otherCap, int otherSourceCap) {
    return with(window, near, partial, passageShingles, specificShare, otherCap, otherSourceCap);
  }

  private CopySettings with(
      Duration otherWindow,
      double otherNear,
      double otherPartial,
      int otherPassageShingles,
      double otherSpecificShare,
      int otherBoilerplateCap,
      int otherSourceBoilerplateCap) {
    return new CopySettings(
        otherWindow,
        otherNear,
        otherPartial,
        minSharedHashes,
        minSharedShingles,
        otherPassageShingles,
        phraseBothWays,
        ownFactor,
        otherSpecificShare,
        longShingles,
        further,
        roundupSources,
        otherBoilerplateCap,
        otherSourceBoilerplateCap,
        titleWindow);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("copy settings: " + message);
    }
  }
}
