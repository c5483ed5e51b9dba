package io.storyfold.story;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Counts equal values, so that each can be taken back when its article goes. */
final class Tally<T extends Comparable<T>> {
  private final TreeMap<T, Integer> counts = new TreeMap<>();

  void add(T value) {
    counts.merge(value, 1, Integer::sum);
  }

  void remove(T value) {
    counts.computeIfPresent(value, (key, n) -> n == 1 ? null : n - 1);
  }

  void clear() {
    counts.clear();
  }

  /** Number of different values. */
  int distinct() {
    return counts.size();
  }

  /** The different values, ascending. */
  List<T> values() {
    return List.copyOf(counts.keySet());
  }

  /** How often each value was counted, by ascending value. */
  Collection<Integer> counts() {
    return counts.values();
  }

  /** The smallest value, or {@code none} when empty. */
  T smallest(T none) {
    return counts.isEmpty() ? none : counts.firstKey();
  }
}
