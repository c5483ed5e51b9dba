package io.storyfold.story.cluster;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Lists of slots, of stories or of members, ascending by an order the slots have among them. A list
 * is the beginning of an array, and who holds the array knows its size: there is one list for every
 * term, most are short, and an object around each would be one more walk through memory.
 */
final class Postings {
  /** An empty list. */
  static final int[] NONE = {};

  private Postings() {}

  /**
   * The list with one more slot, which is not there.
   *
   * @param list written to where it has room
   * @param order of each slot; no two have the same
   */
  static int[] with(int slot, int[] list, int size, IntToLongFunction order) {
    long place = order.applyAsLong(slot);
    if (size == 0 || order.applyAsLong(list[size - 1]) < place) {
      return append(slot, list, size);
    }
    int[] grown = withRoom(list, size);
    int at = -find(place, list, size, order) - 1;
    System.arraycopy(grown, at, grown, at + 1, size - at);
    grown[at] = slot;
    return grown;
  }

  /** As {@link #with}, for a slot that comes after all in the list. */
  static int[] append(int slot, int[] list, int size) {
    int[] grown = withRoom(list, size);
    grown[size] = slot;
    return grown;
  }

  private static int[] withRoom(int[] list, int size) {
    return size < list.length ? list : Arrays.copyOf(list, size + (size >> 1) + 1);
  }

  /**
   * The list without a slot that is there.
   *
   * @param list written to, unless it has become much too large
   */
  static int[] without(int slot, int[] list, int size, IntToLongFunction order) {
    int at = find(order.applyAsLong(slot), list, size, order);
    System.arraycopy(list, at + 1, list, at, size - at - 1);
    return size - 1 < list.length / 4 ? Arrays.copyOf(list, size - 1) : list;
  }

  private static int find(long place, int[] list, int size, IntToLongFunction order) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = Long.compare(order.applyAsLong(list[middle]), place);
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
