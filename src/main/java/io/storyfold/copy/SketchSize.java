package io.storyfold.copy;

/** Counts hashes so that their number at every coarser sampling rate is known. */
final class SketchSize {
  private final int[] byRate = new int[Sketch.MAX_RATE + 1];

  void add(int hash) {
    byRate[Math.min(Integer.numberOfTrailingZeros(hash), Sketch.MAX_RATE)]++;
  }

  /** Hashes added that are 0 modulo 2^{@code rate}. */
  int at(int rate) {
    int size = 0;
    for (int i = rate; i < byRate.length; i++) {
      size += byRate[i];
    }
    return size;
  }
}
