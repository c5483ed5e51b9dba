package io.storyfold.story;

/**
 * How many articles of a kind a story received lately: each counts one when it arrives and half as
 * much every {@value #HALF_LIFE_HOURS} hours after.
 *
 * @param value as of {@code at}
 * @param at epoch milliseconds
 */
public record DecayedRate(double value, long at) {
  /** A news cycle is half a day: yesterday evening's story is worth half of this morning's. */
  public static final int HALF_LIFE_HOURS = 12;

  private static final double HALF_LIFE_MILLIS = HALF_LIFE_HOURS * 3_600_000.0;

  static final DecayedRate NONE = new DecayedRate(0, 0);

  double valueAt(long time) {
    return value == 0 ? 0 : value * StrictMath.pow(2, -Math.max(0, time - at) / HALF_LIFE_MILLIS);
  }

  DecayedRate plusOne(long time) {
    return new DecayedRate(valueAt(time) + 1, Math.max(time, at));
  }

  /** Takes back one that arrived at {@code arrival}. */
  DecayedRate minusOne(long arrival, long time) {
    double one = new DecayedRate(1, arrival).valueAt(time);
    return new DecayedRate(Math.max(0, valueAt(time) - one), Math.max(time, at));
  }

  DecayedRate plus(DecayedRate other, long time) {
    return new DecayedRate(valueAt(time) + other.valueAt(time), Math.max(time, at));
  }
}
