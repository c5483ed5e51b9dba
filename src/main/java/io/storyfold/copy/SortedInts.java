package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Sets of integers as ascending arrays. */
final class SortedInts {
  private SortedInts() {}

  /** The distinct values, ascending. */
  static int[] distinct(IntArrayList values) {
    int[] sorted = values.toIntArray();
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
