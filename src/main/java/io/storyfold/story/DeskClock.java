package io.storyfold.story;

/**
 * How far a desk has come.
 *
 * @param clock largest arrival seen, epoch milliseconds
 * @param sequence last sequence number given
 * @param tickClock hour at which the last tick ran, epoch milliseconds
 */
public record DeskClock(long clock, long sequence, long tickClock) {
  /** A desk that has seen nothing. */
  public static final DeskClock START = new DeskClock(0, 0, 0);
}
