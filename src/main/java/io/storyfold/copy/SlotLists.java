package io.storyfold.copy;

import java.util.Arrays;

/**
 * Lists of slots in arrays of integers. A list is a ring, named by its last node, which leads to
 * the first: appending takes one step, and so does removing the oldest, as expiry does.
 *
 * <p>A node is eight bytes: its slot and the node after it. Nodes are kept in blocks, so that
 * growing copies nothing.
 */
final class SlotLists {
  private static final int BLOCK_BITS = 12;
  private static final int BLOCK_NODES = 1 << BLOCK_BITS;
  private static final int NONE = -1;

  private int[][] blocks = new int[0][];
  private int nodes;
  private int free = NONE;

  private int node(int slot, int next) {
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
    blocks[node >> BLOCK_BITS][2 * (node & (BLOCK_NODES - 1))] = slot;
    next(node, next);
    return node;
  }

  private int slot(int node) {
    return blocks[node >> BLOCK_BITS][2 * (node & (BLOCK_NODES - 1))];
  }

  private int next(int node) {
    return blocks[node >> BLOCK_BITS][2 * (node & (BLOCK_NODES - 1)) + 1];
  }

  private void next(int node, int next) {
    blocks[node >> BLOCK_BITS][2 * (node & (BLOCK_NODES - 1)) + 1] = next;
  }

  /** A list of one. */
  int of(int slot) {
    int node = node(slot, NONE);
    next(node, node);
    return node;
  }

  /** Appends {@code slot}; returns the list's new name. */
  int append(int list, int slot) {
    int node = node(slot, next(list));
    next(list, node);
    return node;
  }

  /** Removes {@code slot}, which the list of at least two has; returns the list's new name. */
  int remove(int list, int slot) {
    int before = list;
    int node = next(list);
    while (slot(node) != slot) {
      before = node;
      node = next(node);
    }
    next(before, next(node));
    release(node);
    return node == list ? before : list;
  }

  /** The slot of a list of one; negative when there are more. */
  int only(int list) {
    return next(list) == list ? slot(list) : NONE;
  }

  /** Gives back the node of a list of one. */
  void release(int node) {
    next(node, free);
    free = node;
  }

  /** As {@link Postings#read}. */
  int read(int list, int[] into) {
    int count = 0;
    int node = list;
    do {
      node = next(node);
      if (count == into.length) {
        return count + 1;
      }
      into[count++] = slot(node);
    } while (node != list);
    return count;
  }
}
