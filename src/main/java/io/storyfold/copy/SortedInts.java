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

  /** Size of the intersection. */
  static int common(int[] a, int[] b) {
    int common = 0;
    int j = 0;
    for (int value : a) {
      while (j < b.length && b[j] < value) {
        j++;
      }
      common += j < b.length && b[j] == value ? 1 : 0;
    }
    return common;
  }

  /** The values of {@code a} that {@code b} has not. */
  static int[] without(int[] a, int[] b) {
    int[] left = new int[a.length];
    int kept = 0;
    int j = 0;
    for (int value : a) {
      while (j < b.length && b[j] < value) {
        j++;
      }
      if (j == b.length || b[j] != value) {
        left[kept++] = value;
      }
    }
    return Arrays.copyOf(left, kept);
  }

  /** How many are multiples of a power of two. */
  static int multiples(int[] values, int powerOfTwo) {
    int multiples = 0;
    for (int value : values) {
      multiples += (value & (powerOfTwo - 1)) == 0 ? 1 : 0;
    }
    return multiples;
  }
}
