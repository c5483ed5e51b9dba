package io.storyfold.bench;

/** What objects take in memory. */
final class Heap {
  /** One collection may leave what finalizers and caches let go of during it. */
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** Bytes in use after everything unused was collected. */
  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
