package io.storyfold.article;

import java.util.Arrays;

/**
 * Numbers the stems of one text in the order of their first use, from 0: a hash table without boxes
 * or nodes (open addressing, linear probing: Knuth 1973, 6.4).
 */
final class StemTable {
  private static final int SMALLEST = 8;

  private String[] stems;
  private int[] hashes;

  /** Number of a stem plus one; 0: free. Twice as long as there are stems, so never full. */
  private int[] slots;

  private int size;

  /**
   * An empty table.
   *
   * @param words of the text; about half of them are new stems
   */
  StemTable(int words) {
    int capacity = Integer.highestOneBit(Math.max(SMALLEST, words));
    stems = new String[capacity];
    hashes = new int[capacity];
    slots = new int[2 * capacity];
  }

  /** The number of the stem of {@code word}, a new one when it was not seen before. */
  int add(Word word) {
    return add(word.stem(), word.stemHash());
  }

  /** The number of a stem, given with its hash code. */
  int add(String stem, int hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (hashes[known] == hash && stems[known].equals(stem)) {
        return known;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == stems.length) {
      grow();
      return add(stem, hash);
    }
    stems[size] = stem;
    hashes[size] = hash;
    slots[slot] = ++size;
    return size - 1;
  }

  int size() {
    return size;
  }

  String stem(int number) {
    return stems[number];
  }

  private void grow() {
    stems = Arrays.copyOf(stems, size * 2);
    hashes = Arrays.copyOf(hashes, size * 2);
    slots = new int[size * 4];
    for (int number = 0; number < size; number++) {
      int slot = slot(hashes[number]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  /** String.hashCode leaves the differences of short words in its lower bits. */
  private int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }
}
