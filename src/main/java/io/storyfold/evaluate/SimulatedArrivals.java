package io.storyfold.evaluate;

import java.time.Duration;
import java.util.Arrays;

/**
 * Arrival times for a recorded stream that has only publication times: the stated time where it
 * fits its neighbours, so that one article dated 2099 does not move the clock.
 *
 * <p>m(i) is the median of the up to 21 stated times around i; the candidate is the stated time
 * when it is at most a day above m(i), else m(i); an arrival is never before the one before it.
 */
public final class SimulatedArrivals {
  private static final int AROUND = 10;
  private static final long MOST_AHEAD = Duration.ofHours(24).toMillis();

  private SimulatedArrivals() {}

  /** Arrival times for stated times, both in epoch milliseconds and in order of the stream. */
  public static long[] of(long[] stated) {
    long[] arrivals = new long[stated.length];
    long last = Long.MIN_VALUE;
    for (int i = 0; i < stated.length; i++) {
      long[] near =
          Arrays.copyOfRange(
              stated, Math.max(0, i - AROUND), Math.min(stated.length, i + AROUND + 1));
      Arrays.sort(near);
      long median = near[near.length / 2];
      long candidate = stated[i] <= median + MOST_AHEAD ? stated[i] : median;
      last = Math.max(last, candidate);
      arrivals[i] = last;
    }
    return arrivals;
  }
}
