package io.storyfold.evaluate.load;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** Durations in nanoseconds and their percentiles. May be added to by several threads. */
public final class Latencies {
  private static final double MILLI = 1e6;

  private final LongArrayList nanos = new LongArrayList();

  synchronized void add(long duration) {
    nanos.add(duration);
  }

  synchronized void addAll(Latencies other) {
    nanos.addAll(other.nanos);
  }

  /** How many. */
  public synchronized int count() {
    return nanos.size();
  }

  /**
   * The smallest duration that so many of all do not exceed, in milliseconds; 0 of none.
   *
   * @param share 0 to 1
   */
  public synchronized double millis(double share) {
    long[] sorted = nanos.toLongArray();
    if (sorted.length == 0) {
      return 0;
    }
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)] / MILLI;
  }
}
