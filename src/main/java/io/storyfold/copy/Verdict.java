package io.storyfold.copy;

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
 */
public record Verdict(
    Relation relation,
    String rootId,
    String directId,
    double containmentInSource,
    double containmentOfSource,
    int sharedFingerprints) {
  /** The verdict on every original. */
  public static final Verdict ORIGINAL = new Verdict(Relation.ORIGINAL, "", "", 0, 0, 0);

  /** Whether the article is a copy of any kind. */
  public boolean copy() {
    return relation != Relation.ORIGINAL;
  }

  /** The same with another original of its copy group. */
  public Verdict withRoot(String id) {
    return new Verdict(
        relation, id, directId, containmentInSource, containmentOfSource, sharedFingerprints);
  }
}
