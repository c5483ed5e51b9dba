package io.storyfold.bench;

import java.util.SplittableRandom;

/** Ranks whose frequency falls with the rank, as words and stories do (Zipf 1949). */
final class Zipf {
  private Zipf() {}

  /** 0 to {@code n - 1}; rank r comes about as often as 1/(r+1). */
  static int rank(SplittableRandom random, int n) {
    return rank(random, n, 1);
  }

  /**
   * The same with a flatter top (Mandelbrot's form): rank r comes about as often as 1/(r+{@code
   * offset}).
   */
  static int rank(SplittableRandom random, int n, int offset) {
    // The logarithm of the rank is uniform: its density is then 1/rank.
    double stretch = Math.log((double) (n + offset) / offset);
    int rank = (int) (offset * Math.exp(random.nextDouble() * stretch)) - offset;
    return Math.min(rank, n - 1);
  }
}
