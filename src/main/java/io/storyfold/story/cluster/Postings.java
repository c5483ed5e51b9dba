package io.storyfold.story.cluster;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Slots of what holds one key, stories or members, ascending by an order they have among them. */
final class Postings {
  private static final int[] EMPTY = {};

  private int[] slots = EMPTY;
  private int size;

  int size() {
    return size;
  }

  /** The slot at {@code i}, from 0, the oldest. */
  int get(int i) {
    return slots[i];
  }

  /**
   * Adds a slot that is not there.
   *
   * @param order of each slot; no two have the same
   */
  void add(int slot, IntToLongFunction order) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size + (size >> 1) + 1);
    }
    long place = order.applyAsLong(slot);
    boolean newest = size == 0 || order.applyAsLong(slots[size - 1]) < place;
    int at = newest ? size : -find(place, order) - 1;
    System.arraycopy(slots, at, slots, at + 1, size - at);
    slots[at] = slot;
    size++;
  }

  /** Removes a slot that is there. */
  void remove(int slot, IntToLongFunction order) {
    int at = find(order.applyAsLong(slot), order);
    System.arraycopy(slots, at + 1, slots, at, size - at - 1);
    size--;
    slots = size < slots.length / 4 ? Arrays.copyOf(slots, size) : slots;
  }

  private int find(long place, IntToLongFunction order) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = Long.compare(order.applyAsLong(slots[middle]), place);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }
}
