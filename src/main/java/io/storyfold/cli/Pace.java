package io.storyfold.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps a loop at a number of turns a second, evenly; a slow turn is not made up for. */
final class Pace {
  /** Waits. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long gap;
  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private long next;

  /** {@code perSecond} turns; 0: as fast as it goes. */
  Pace(double perSecond, LongSupplier nanoTime, Sleeper sleeper) {
    this.gap = perSecond <= 0 ? 0 : (long) (SECOND / perSecond);
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
    this.next = nanoTime.getAsLong();
  }

  /** Returns when the next turn may begin. */
  void await() {
    if (gap == 0) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (next > now) {
      try {
        sleeper.sleep(Duration.ofNanos(next - now));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    next = Math.max(next, now) + gap;
  }
}
