package io.storyfold.copy;

import java.util.Arrays;

/** A long list of slots in the order in which they came; the oldest leaves in one step. */
final class SlotQueue {
  /** Of no slots. */
  static final SlotQueue NONE = new SlotQueue(new int[0], 0, 0);

  private int[] slots;
  private int from;
  private int end;

  /** A queue of {@code size} slots of {@code first} from {@code offset} on. */
  SlotQueue(int[] first, int offset, int size) {
    slots = Arrays.copyOfRange(first, offset, offset + size);
    end = size;
  }

  void append(int slot) {
    if (end == slots.length) {
      int size = size();
      int[] room = size <= slots.length / 2 ? slots : new int[2 * slots.length];
      System.arraycopy(slots, from, room, 0, size);
      slots = room;
      from = 0;
      end = size;
    }
    slots[end++] = slot;
  }

  /** Removes {@code slot}, which is there. */
  void remove(int slot) {
    int at = from;
    while (slots[at] != slot) {
      at++;
    }
    System.arraycopy(slots, from, slots, from + 1, at - from);
    from++;
  }

  int size() {
    return end - from;
  }

  /** Writes the slots into {@code into} from {@code at} on. */
  void read(int[] into, int at) {
    System.arraycopy(slots, from, into, at, size());
  }
}
