package io.storyfold.chaos;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places of records, {@code topic-partition-offset}. A bit each, since a long run has millions that
 * lie close together.
 */
final class Places {
  private static final Pattern PLACE = Pattern.compile("(.+-\\d+)-(\\d{1,9})");

  private final Map<String, BitSet> byPartition = new TreeMap<>();
  private int size;

  /** These, each once. */
  static Places of(String... places) {
    Places all = new Places();
    for (String place : places) {
      all.add(place);
    }
    return all;
  }

  /**
   * Adds one.
   *
   * @return false if it was there
   * @throws IllegalArgumentException if it is no place
   */
  boolean add(String place) {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no place: " + place);
    }
    BitSet offsets = byPartition.computeIfAbsent(parts.group(1), p -> new BitSet());
    int offset = Integer.parseInt(parts.group(2));
    if (offsets.get(offset)) {
      return false;
    }
    offsets.set(offset);
    size++;
    return true;
  }

  /** Whether it was added; never true of what is no place. */
  boolean contains(String place) {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches()) {
      return false;
    }
    BitSet offsets = byPartition.get(parts.group(1));
    return offsets != null && offsets.get(Integer.parseInt(parts.group(2)));
  }

  /** All of them, by partition and offset. */
  void forEach(Consumer<String> action) {
    byPartition.forEach(
        (partition, offsets) -> offsets.stream().forEach(o -> action.accept(partition + "-" + o)));
  }

  int size() {
    return size;
  }
}
