package io.storyfold.story.cluster;

import java.util.Arrays;

/**
 * Steps in which the number of stories that hold a term is told: each to itself up to four, then a
 * quarter more with each. A term's worth goes by its step, so that it changes a few dozen times
 * while ten thousand stories take the term up, and what is kept by step ({@link Lengths}) can be
 * brought up to date whenever it does: some four stories, on average, for each that takes up a
 * term. Trials with steps from a tenth to four tenths, and without, gave the same clusters but for
 * a few in a thousand.
 */
final class CountLevels {
  private static final int EXACT = 4;
  private static final double STEP = 1.25;

  /** The lowest count of each level. */
  private static final int[] LOWS = lows();

  /** The level of the highest power of two that is not above a count, by its leading zeros. */
  private static final byte[] FIRST = first();

  private CountLevels() {}

  private static int[] lows() {
    int[] lows = new int[Byte.MAX_VALUE];
    int n = 0;
    double low = 0;
    while (low < Integer.MAX_VALUE) {
      lows[n++] = (int) low;
      low = low <= EXACT ? low + 1 : Math.max(low + 1, Math.floor(low * STEP));
    }
    return Arrays.copyOf(lows, n);
  }

  private static byte[] first() {
    byte[] first = new byte[Integer.SIZE + 1]; // 0 has as many leading zeros as there are
    for (int zeros = 1; zeros < Integer.SIZE; zeros++) {
      first[zeros] = (byte) search(Integer.MIN_VALUE >>> zeros);
    }
    return first;
  }

  /** The level of a count, from 0. */
  static int of(int count) {
    int level = FIRST[Integer.numberOfLeadingZeros(count)];
    while (level + 1 < LOWS.length && LOWS[level + 1] <= count) {
      level++;
    }
    return level;
  }

  private static int search(int count) {
    int at = Arrays.binarySearch(LOWS, count);
    return at >= 0 ? at : -at - 2;
  }

  /** The count a level stands for: the middle of its counts. */
  static double count(int level) {
    int last = level + 1 < LOWS.length ? LOWS[level + 1] - 1 : Integer.MAX_VALUE;
    return (LOWS[level] + (double) last) / 2;
  }

  /** Number of levels. */
  static int levels() {
    return LOWS.length;
  }
}
