package io.storyfold.copy;

/**
 * What two texts have in common, by their sketches alone: without what an engine knows of other
 * articles.
 *
 * @param shared hashes in common
 * @param inOther share of the first text found in the second, 0 to 1
 * @param ofOther share of the second text found in the first, 0 to 1
 */
public record Overlap(int shared, double inOther, double ofOther) {
  /** Compares at the coarser of the two sampling rates. */
  public static Overlap of(Sketch text, Sketch other) {
    int shared = SortedInts.common(text.hashes(), other.hashes());
    int step = 1 << Math.max(text.rate(), other.rate());
    return new Overlap(
        shared,
        share(shared, SortedInts.multiples(text.hashes(), step)),
        share(shared, SortedInts.multiples(other.hashes(), step)));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
