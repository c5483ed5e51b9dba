package io.storyfold.story.cluster;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * What a term is looked up by: the 64-bit komihash of its text. Of an article's two hundred terms
 * each is asked for twice, and to compare texts is to walk through memory twice more for each.
 *
 * <p>Among a million terms two are taken for one with a probability of 3 · 10^-8 (n²/2^65).
 */
final class TermKey {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private TermKey() {}

  static long of(String text) {
    return HASHER.hashCharsToLong(text);
  }
}
