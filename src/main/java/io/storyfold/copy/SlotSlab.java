package io.storyfold.copy;

import java.util.Arrays;

/**
 * The lists of one capacity of {@link SlotLists}, one after the other in blocks: growing copies
 * none of them. Places not taken hold -1.
 */
final class SlotSlab {
  private static final int NONE = -1;

  /** Lists of a block. */
  private static final int BLOCK_BITS = 8;

  private static final int MORE_BLOCKS = 4;

  private final int capacity;
  private int[][] blocks = new int[0][];
  private int taken;

  /** Free lists hold the next free one. */
  private int free = NONE;

  SlotSlab(int capacity) {
    this.capacity = capacity;
  }

  int capacity() {
    return capacity;
  }

  int get(int number, int i) {
    return block(number)[offset(number) + i];
  }

  void set(int number, int i, int slot) {
    block(number)[offset(number) + i] = slot;
  }

  /** The array that has the list, from {@link #offset} on. */
  int[] block(int number) {
    return blocks[number >> BLOCK_BITS];
  }

  int offset(int number) {
    return (number & ((1 << BLOCK_BITS) - 1)) * capacity;
  }

  private int take() {
    if (free != NONE) {
      int number = free;
      free = block(number)[offset(number)];
      return number;
    }
    int number = taken++;
    if ((number & ((1 << BLOCK_BITS) - 1)) == 0) {
      int block = number >> BLOCK_BITS;
      if (block == blocks.length) {
        blocks = Arrays.copyOf(blocks, block + block / MORE_BLOCKS + 1);
      }
      blocks[block] = new int[capacity << BLOCK_BITS];
    }
    return number;
  }

  void release(int number) {
    block(number)[offset(number)] = free;
    free = number;
  }

  /** Adds a list and returns its number. */
  int add(int[] from, int at, int size) {
    int number = take();
    int[] block = block(number);
    int offset = offset(number);
    System.arraycopy(from, at, block, offset, size);
    Arrays.fill(block, offset + size, offset + capacity, NONE);
    return number;
  }

  int size(int number) {
    int[] block = block(number);
    int offset = offset(number);
    int size = capacity;
    while (block[offset + size - 1] == NONE) {
      size--;
    }
    return size;
  }

  /** Returns how many are left. */
  int remove(int number, int slot) {
    int[] block = block(number);
    int offset = offset(number);
    int size = size(number);
    int at = offset;
    while (block[at] != slot) {
      at++;
    }
    int end = offset + size - 1;
    System.arraycopy(block, at + 1, block, at, end - at);
    block[end] = NONE;
    return size - 1;
  }

  /** Writes the slots where {@code into} holds them; returns their number. */
  int read(int number, int[] into) {
    int size = size(number);
    if (size <= into.length) {
      System.arraycopy(block(number), offset(number), into, 0, size);
    }
    return size;
  }
}
