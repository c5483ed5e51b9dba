package io.storyfold.gateway;

import java.util.Comparator;

/** Who goes first when room is needed: what is closed before what is open, then the oldest. */
record Age(boolean open, long touchedAt, String id) implements Comparable<Age> {
  private static final Comparator<Age> ORDER =
      Comparator.comparing(Age::open).thenComparingLong(Age::touchedAt).thenComparing(Age::id);

  @Override
  public int compareTo(Age other) {
    return ORDER.compare(this, other);
  }
}
