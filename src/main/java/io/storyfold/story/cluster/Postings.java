package io.storyfold.story.cluster;

import java.util.Arrays;

/** Slots of the members that hold one term, ascending by the members' sequence. */
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

  void add(int slot, MemberSlots members) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size + (size >> 1) + 1);
    }
    long sequence = members.sequence(slot);
    boolean newest = size == 0 || members.sequence(slots[size - 1]) < sequence;
    int at = newest ? size : -find(sequence, members) - 1;
    System.arraycopy(slots, at, slots, at + 1, size - at);
    slots[at] = slot;
    size++;
  }

  void remove(int slot, MemberSlots members) {
    int at = find(members.sequence(slot), members);
    System.arraycopy(slots, at + 1, slots, at, size - at - 1);
    size--;
    slots = size < slots.length / 4 ? Arrays.copyOf(slots, size) : slots;
  }

  private int find(long sequence, MemberSlots members) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(members.sequence(slots[middle]), sequence);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }
}
