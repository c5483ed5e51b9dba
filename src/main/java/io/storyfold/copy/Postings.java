package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Inverted index from a hash to the slots of the live articles that have it.
 *
 * <p>Nine hashes in ten stand in one article; for them the slot is kept in place of a list, eight
 * bytes in an open-addressing table. Tables are split by the hash's upper bits, so that growing
 * never copies more than a small part of the index at once.
 */
final class Postings {
  private static final int SHARD_BITS = 6;
  private static final int NONE = -1;
  private static final int MANY = -2;

  private final Int2IntOpenHashMap[] single = new Int2IntOpenHashMap[1 << SHARD_BITS];
  private final Int2ObjectOpenHashMap<IntArrayList> many = new Int2ObjectOpenHashMap<>();
  private long size;

  Postings() {
    for (int i = 0; i < single.length; i++) {
      single[i] = new Int2IntOpenHashMap();
      single[i].defaultReturnValue(NONE);
    }
  }

  void add(int hash, int slot) {
    size++;
    int before = shard(hash).putIfAbsent(hash, slot);
    if (before == NONE) {
      return;
    }
    if (before != MANY) {
      shard(hash).put(hash, MANY);
      IntArrayList slots = new IntArrayList(2); // most shared hashes are shared by two
      slots.add(before);
      many.put(hash, slots);
    }
    many.get(hash).add(slot);
  }

  /** Removes what was added; the order of the other slots is kept. */
  void remove(int hash, int slot) {
    size--;
    int before = shard(hash).get(hash);
    if (before != MANY) {
      shard(hash).remove(hash);
      return;
    }
    IntArrayList slots = many.get(hash);
    slots.rem(slot);
    if (slots.size() == 1) {
      shard(hash).put(hash, slots.getInt(0));
      many.remove(hash);
    }
  }

  /** Number of live articles with {@code hash}. */
  int count(int hash) {
    int slot = shard(hash).get(hash);
    return slot == MANY ? many.get(hash).size() : slot == NONE ? 0 : 1;
  }

  /**
   * Number of live articles with {@code hash}; writes their slots where {@code into} holds them.
   */
  int read(int hash, int[] into) {
    int slot = shard(hash).get(hash);
    if (slot == NONE) {
      return 0;
    }
    if (slot != MANY) {
      into[0] = slot;
      return 1;
    }
    IntArrayList slots = many.get(hash);
    if (slots.size() <= into.length) {
      slots.getElements(0, into, 0, slots.size());
    }
    return slots.size();
  }

  /** Postings over all hashes. */
  long size() {
    return size;
  }

  /** Distinct hashes. */
  long hashes() {
    long hashes = 0;
    for (Int2IntOpenHashMap table : single) {
      hashes += table.size();
    }
    return hashes;
  }

  private Int2IntOpenHashMap shard(int hash) {
    return single[hash >>> (Integer.SIZE - SHARD_BITS)];
  }
}
