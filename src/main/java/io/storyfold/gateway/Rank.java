package io.storyfold.gateway;

import java.util.Comparator;

/**
 * A place in one {@link SortOrder}: highest key first, ties by id so that every place is unique.
 */
record Rank(double key, String id) implements Comparable<Rank> {
  private static final Comparator<Rank> ORDER =
      Comparator.comparingDouble(Rank::key).reversed().thenComparing(Rank::id);

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
