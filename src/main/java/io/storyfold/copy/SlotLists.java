package io.storyfold.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists of slots, of two and more each, in arrays of integers.
 *
 * <p>A list stands in one piece in the slab of its capacity, so that reading it is one miss of the
 * processor's cache, and moves to the next slab when it is full; most lists are of two and take
 * eight bytes. A list longer than the largest slab has room for is boilerplate: it gets a {@link
 * SlotQueue} of its own, where the oldest leaves in one step, as expiry has it.
 *
 * <p>A list is named by its slab and its number there. The name changes when the list moves.
 */
final class SlotLists {
  private static final int NUMBER_BITS = 27;
  private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

  /** Capacities of the slabs: the list of the exact length where most are. */
  private static final int[] CAPACITIES = {2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};

  private static final int QUEUES = CAPACITIES.length;

  private final SlotSlab[] slabs = new SlotSlab[QUEUES];
  private final List<SlotQueue> queues = new ArrayList<>();
  private final List<Integer> freeQueues = new ArrayList<>();

  SlotLists() {
    Arrays.setAll(slabs, i -> new SlotSlab(CAPACITIES[i]));
  }

  private static int name(int slab, int number) {
    return slab << NUMBER_BITS | number;
  }

  private static int slab(int list) {
    return list >>> NUMBER_BITS;
  }

  private SlotQueue queue(int list) {
    return queues.get(list & NUMBER_MASK);
  }

  /** A list of two. */
  int of(int first, int second) {
    return name(0, slabs[0].add(new int[] {first, second}, 0, 2));
  }

  /** Appends, and returns the list's name from now on. */
  int append(int list, int slot) {
    if (slab(list) == QUEUES) {
      queue(list).append(slot);
      return list;
    }
    SlotSlab slab = slabs[slab(list)];
    int number = list & NUMBER_MASK;
    int size = slab.size(number);
    if (size < slab.capacity()) {
      slab.append(number, size, slot);
      return list;
    }
    int moved = moved(list, slab(list) + 1, size);
    return append(moved, slot);
  }

  /** Removes {@code slot}, which the list has, and returns the list's name from now on. */
  int remove(int list, int slot) {
    if (slab(list) == QUEUES) {
      SlotQueue queue = queue(list);
      queue.remove(slot);
      return queue.size() == CAPACITIES[QUEUES - 1] ? shortened(list, queue) : list;
    }
    SlotSlab slab = slabs[slab(list)];
    int number = list & NUMBER_MASK;
    int left = slab.remove(number, slot);
    return slab(list) > 0 && left == CAPACITIES[slab(list) - 1]
        ? moved(list, slab(list) - 1, left)
        : list;
  }

  private int moved(int list, int to, int size) {
    SlotSlab from = slabs[slab(list)];
    int number = list & NUMBER_MASK;
    int moved;
    if (to == QUEUES) {
      moved = longer(from.block(number), from.offset(number), size);
    } else {
      moved = slabs[to].add(from.block(number), from.offset(number), size);
    }
    from.release(number);
    return name(to, moved);
  }

  private int longer(int[] block, int offset, int size) {
    SlotQueue queue = new SlotQueue(block, offset, size);
    if (freeQueues.isEmpty()) {
      queues.add(queue);
      return queues.size() - 1;
    }
    int number = freeQueues.remove(freeQueues.size() - 1);
    queues.set(number, queue);
    return number;
  }

  private int shortened(int list, SlotQueue queue) {
    int[] slots = new int[queue.size()];
    queue.read(slots, 0);
    queues.set(list & NUMBER_MASK, SlotQueue.NONE);
    freeQueues.add(list & NUMBER_MASK);
    return name(QUEUES - 1, slabs[QUEUES - 1].add(slots, 0, slots.length));
  }

  int size(int list) {
    return slab(list) == QUEUES ? queue(list).size() : slabs[slab(list)].size(list & NUMBER_MASK);
  }

  /** Frees a list of one and returns its slot. */
  int dissolve(int list) {
    int slot = slabs[0].get(list, 0);
    slabs[0].release(list);
    return slot;
  }

  /** As {@link Postings#read}. */
  int read(int list, int[] into, int at, int most) {
    if (slab(list) < QUEUES) {
      return slabs[slab(list)].read(list & NUMBER_MASK, into, at, most);
    }
    SlotQueue queue = queue(list);
    if (queue.size() <= most) {
      queue.read(into, at);
    }
    return queue.size();
  }

  /** Whether the list may be longer, by its name alone. */
  static boolean mayExceed(int list, int length) {
    return slab(list) == QUEUES || CAPACITIES[slab(list)] > length;
  }

  /** Fetches the list, as {@link Postings#warm} does. */
  int warm(int list) {
    if (slab(list) == QUEUES) {
      return 0;
    }
    return slabs[slab(list)].get(list & NUMBER_MASK, 0);
  }
}
