package io.storyfold.copy;

import java.util.Arrays;

/**
 * The lists of one capacity of {@link SlotLists}, one after the other in blocks: growing copies
 * none of them. The last place of a list that is not full holds its size, as a negative number: to
 * look for the end would take a third of an article's time.
 */
final class SlotSlab {
  private static final int NONE = -1;

  /** Most integers of a block: few blocks, so that what leads to them stays in the cache. */
  private static final int BLOCK_LENGTH = 1 << 12;

  private static final int MORE_BLOCKS = 4;

  private final int capacity;

  /** A block has 2^this lists. */
  private final int blockBits;

  private int[][] blocks = new int[0][];
  private int taken;

  /** Free lists hold the next free one. */
  private int free = NONE;

  SlotSlab(int capacity) {
    this.capacity = capacity;
    this.blockBits = Integer.numberOfTrailingZeros(Integer.highestOneBit(BLOCK_LENGTH / capacity));
  }

  int capacity() {
    return capacity;
  }

  int get(int number, int i) {
    return block(number)[offset(number) + i];
  }

  /** Appends to a list of {@code size} slots that is not full. */
  void append(int number, int size, int slot) {
    int[] block = block(number);
    int offset = offset(number);
    block[offset + size] = slot;
    limit(block, offset, size + 1);
  }

  /** The array that has the list, from {@link #offset} on. */
  int[] block(int number) {
    return blocks[number >> blockBits];
  }

  int offset(int number) {
    return (number & ((1 << blockBits) - 1)) * capacity;
  }

  private int take() {
    if (free != NONE) {
      int number = free;
      free = block(number)[offset(number)];
      return number;
    }
    int number = taken++;
    if ((number & ((1 << blockBits) - 1)) == 0) {
      int block = number >> blockBits;
      if (block == blocks.length) {
        blocks = Arrays.copyOf(blocks, block + block / MORE_BLOCKS + 1);
      }
      blocks[block] = new int[capacity << blockBits];
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
    limit(block, offset, size);
    return number;
  }

  private void limit(int[] block, int offset, int size) {
    if (size < capacity) {
      block[offset + capacity - 1] = -size;
    }
  }

  int size(int number) {
    int last = block(number)[offset(number) + capacity - 1];
    return last < 0 ? -last : capacity;
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
    System.arraycopy(block, at + 1, block, at, offset + size - 1 - at);
    limit(block, offset, size - 1);
    return size - 1;
  }

  /** Writes the slots unless there are more than {@code most}; returns their number. */
  int read(int number, int[] into, int at, int most) {
    int size = size(number);
    if (size <= most) {
      System.arraycopy(block(number), offset(number), into, at, size);
    }
    return size;
  }
}
