package io.storyfold.copy;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an article stands, with the evidence.
 *
 * @param relation to the direct source
 * @param rootId original of the copy group; empty for {@link Relation#ORIGINAL}. It may have left
 *     the window since
 * @param directId the earlier article that shares most; empty for {@link Relation#ORIGINAL}
 * @param containmentInSource share of this article's text found in the direct source, 0 to 1
 * @param containmentOfSource share of the direct source's text found in this article, 0 to 1
 * @param sharedFingerprints sketch hashes in common; may be 0 for an {@link Relation#EXACT} copy
 *     whose text is all boilerplate
 * @param originality share of the text seen in no earlier article that it shares more than phrases
 *     with, 0 to 1, in hundredths
 * @param further articles the rest of a copy is from, most text first, at most {@link
 *     #MAX_FURTHER}: the second half of one made of two
 * @param roundup shares text with so many originals that it is one of none: an {@link
 *     Relation#ORIGINAL} that is never named as a source
 */
public record Verdict(
    Relation relation,
    String rootId,
    String directId,
    double containmentInSource,
    double containmentOfSource,
    int sharedFingerprints,
    double originality,
    List<FurtherSource> further,
    boolean roundup) {
  /** Longest list of further sources. */
  public static final int MAX_FURTHER = 2;

  private static final int STEPS = 100;

  /** By originality in hundredths. Most articles are originals: they share these objects. */
  private static final List<Verdict> ORIGINALS = originals(false);

  private static final List<Verdict> ROUNDUPS = originals(true);

  /** The verdict on an article whose text is all new. */
  public static final Verdict ORIGINAL = ORIGINALS.get(STEPS);

  /** A verdict with one source, whose rest is original. */
  public Verdict(
      Relation relation,
      String rootId,
      String directId,
      double containmentInSource,
      double containmentOfSource,
      int sharedFingerprints) {
    this(
        relation,
        rootId,
        directId,
        containmentInSource,
        containmentOfSource,
        sharedFingerprints,
        rounded(1 - containmentInSource),
        List.of(),
        false);
  }

  /** The verdict on an original. */
  public static Verdict original(double originality, boolean roundup) {
    return (roundup ? ROUNDUPS : ORIGINALS).get(hundredths(originality));
  }

  private static List<Verdict> originals(boolean roundup) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(
            i ->
                new Verdict(
                    Relation.ORIGINAL, "", "", 0, 0, 0, i / (double) STEPS, List.of(), roundup))
        .toList();
  }

  static double rounded(double share) {
    return hundredths(share) / (double) STEPS;
  }

  private static int hundredths(double share) {
    return (int) Math.round(share * STEPS);
  }

  /** Whether the article is a copy of any kind. */
  public boolean copy() {
    return relation != Relation.ORIGINAL;
  }

  /** Whether text of {@code id} is in the article, as far as the evidence says. */
  public boolean names(String id) {
    return directId.equals(id) || further.stream().anyMatch(source -> source.id().equals(id));
  }

  /** The same with another original of its copy group. */
  public Verdict withRoot(String id) {
    return new Verdict(
        relation,
        id,
        directId,
        containmentInSource,
        containmentOfSource,
        sharedFingerprints,
        originality,
        further,
        roundup);
  }

  Verdict without(String furtherId) {
    return new Verdict(
        relation,
        rootId,
        directId,
        containmentInSource,
        containmentOfSource,
        sharedFingerprints,
        originality,
        further.stream().filter(source -> !source.id().equals(furtherId)).toList(),
        roundup);
  }
}
