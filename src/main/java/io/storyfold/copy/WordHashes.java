package io.storyfold.copy;

import io.storyfold.article.Words;

/** Hashes of sequences of words, made from the hashes of the words ({@link Words#hash}). */
final class WordHashes {
  /** Golden ratio of 2^64; odd, so multiplying by it is a bijection. */
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private WordHashes() {}

  static long[] of(Words words) {
    long[] hashes = new long[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.hash(i);
    }
    return hashes;
  }

  /** Appends {@code next} to the hash of what stands before it; order matters. */
  static long append(long before, long next) {
    return mix(before * STEP + next);
  }

  /** Finaliser of SplitMix64 (Steele et al. 2014): every input bit moves every output bit. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
