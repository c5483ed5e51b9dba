package io.storyfold.copy;

import java.util.Arrays;

/**
 * Lists of slots in arrays of integers. A list is named by a header, which has its length and leads
 * to the last node; that one leads to the first. So appending takes one step, and so does removing
 * the oldest, as expiry does.
 *
 * <p>Header and node are eight bytes each. They are kept in blocks, so that growing copies nothing.
 */
final class SlotLists {
  private static final int BLOCK_BITS = 12;
  private static final int BLOCK_NODES = 1 << BLOCK_BITS;
  private static final int NONE = -1;

  private int[][] blocks = new int[0][];
  private int nodes;
  private int free = NONE;

  private int node(int value, int next) {
    int node = free;
    if (node == NONE) {
      node = nodes++;
      if (node >> BLOCK_BITS == blocks.length) {
        blocks = Arrays.copyOf(blocks, blocks.length + 1);
        blocks[blocks.length - 1] = new int[2 * BLOCK_NODES];
      }
    } else {
      free = next(node);
    }
    set(node, value, next);
    return node;
  }

  private void set(int node, int value, int next) {
    int[] block = blocks[node >> BLOCK_BITS];
    int at = 2 * (node & (BLOCK_NODES - 1));
    block[at] = value;
    block[at + 1] = next;
  }

  private int value(int node) {
    return blocks[node >> BLOCK_BITS][2 * (node & (BLOCK_NODES - 1))];
  }

  private int next(int node) {
    return blocks[node >> BLOCK_BITS][2 * (node & (BLOCK_NODES - 1)) + 1];
  }

  private void release(int node) {
    set(node, NONE, free);
    free = node;
  }

  /** A list of one. */
  int of(int slot) {
    int node = node(slot, NONE);
    set(node, slot, node);
    return node(1, node);
  }

  void append(int list, int slot) {
    int last = next(list);
    int node = node(slot, next(last));
    set(last, value(last), node);
    set(list, value(list) + 1, node);
  }

  /** Removes {@code slot}, which the list of at least two has. */
  void remove(int list, int slot) {
    int before = next(list);
    int node = next(before);
    while (value(node) != slot) {
      before = node;
      node = next(node);
    }
    set(before, value(before), next(node));
    set(list, value(list) - 1, node == next(list) ? before : next(list));
    release(node);
  }

  /** Number of slots. */
  int size(int list) {
    return value(list);
  }

  /** Frees a list of one and returns its slot. */
  int dissolve(int list) {
    int node = next(list);
    int slot = value(node);
    release(node);
    release(list);
    return slot;
  }

  /** As {@link Postings#read}. */
  int read(int list, int[] into) {
    int size = value(list);
    if (size > into.length) {
      return size;
    }
    int node = next(list);
    for (int i = 0; i < size; i++) {
      node = next(node);
      into[i] = value(node);
    }
    return size;
  }
}
