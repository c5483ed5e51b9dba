package io.storyfold.copy;

import java.util.Arrays;

/**
 * Inverted index from a hash to the slots of the live articles that have it.
 *
 * <p>An open-addressing table of longs, hash above and slot below: a look-up is one stretch of
 * memory. Nine hashes in ten stand in one article; for the others the place of the slot is taken by
 * a list in {@link SlotLists}. The table is split into a thousand, so that growing copies a
 * thousandth of the index at a time, and grows by an eighth: it is about 80 % full, where a failed
 * look-up reads a dozen neighbours.
 */
final class Postings {
  private static final int SHARD_BITS = 10;
  private static final int INT_BITS = 32;
  private static final long INT_MASK = 0xFFFFFFFFL;
  private static final double FULLEST = .85;
  private static final double GROWTH = 1.125;
  private static final int FIRST_LENGTH = 8;

  /** Where nothing was added yet; always too full to be written to. */
  private static final long[] EMPTY = new long[1];

  /** Golden ratio of 2^32: spreads the sampled hashes, which are multiples of a power of two. */
  private static final int SPREAD = 0x9E3779B9;

  private final long[][] shards = new long[1 << SHARD_BITS][];
  private final int[] used = new int[1 << SHARD_BITS];
  private final SlotLists lists = new SlotLists();
  private long size;

  Postings() {
    Arrays.fill(shards, EMPTY);
  }

  /** An entry is its hash, and a slot + 1, or -(list + 1); nothing is there where that is 0. */
  private static long entry(int hash, int reference) {
    return ((long) hash << INT_BITS) | (reference & INT_MASK);
  }

  private static int hash(long entry) {
    return (int) (entry >>> INT_BITS);
  }

  private static int shard(int hash) {
    return (hash * SPREAD) >>> (INT_BITS - SHARD_BITS);
  }

  private static int home(int hash, int length) {
    return (int) (((((hash * SPREAD) << SHARD_BITS) & INT_MASK) * length) >>> INT_BITS);
  }

  /** Where {@code hash} stands in its shard, or the free place where it would. */
  private static int find(long[] table, int hash) {
    int at = home(hash, table.length);
    while ((int) table[at] != 0 && hash(table[at]) != hash) {
      at = at + 1 == table.length ? 0 : at + 1;
    }
    return at;
  }

  /**
   * Fetches what {@link #read} and {@link #add} will need of these hashes. The loads depend on
   * nothing, so the processor waits for memory once and not once for each hash.
   *
   * @return of no meaning; keeps the loads from being optimised away
   */
  long warm(int[] hashes) {
    long all = 0;
    for (int hash : hashes) {
      long[] table = shards[shard(hash)];
      all ^= table[home(hash, table.length)];
    }
    return all;
  }

  void add(int hash, int slot) {
    size++;
    int shard = shard(hash);
    long[] table = shards[shard];
    int at = find(table, hash);
    int reference = (int) table[at];
    if (reference > 0) {
      int list = lists.of(reference - 1);
      lists.append(list, slot);
      table[at] = entry(hash, -(list + 1));
    } else if (reference < 0) {
      lists.append(-reference - 1, slot);
    } else {
      if (++used[shard] > table.length * FULLEST) {
        table = grown(table);
        shards[shard] = table;
        at = find(table, hash);
      }
      table[at] = entry(hash, slot + 1);
    }
  }

  private static long[] grown(long[] table) {
    long[] larger = new long[Math.max(FIRST_LENGTH, (int) (table.length * GROWTH) + 1)];
    for (long entry : table) {
      if ((int) entry != 0) {
        larger[find(larger, hash(entry))] = entry;
      }
    }
    return larger;
  }

  /** Removes what was added; the order of the other slots is kept. */
  void remove(int hash, int slot) {
    size--;
    int shard = shard(hash);
    long[] table = shards[shard];
    int at = find(table, hash);
    int reference = (int) table[at];
    if (reference > 0) {
      used[shard]--;
      close(table, at);
      return;
    }
    int list = -reference - 1;
    lists.remove(list, slot);
    if (lists.size(list) == 1) {
      table[at] = entry(hash, lists.dissolve(list) + 1);
    }
  }

  /** Fills the gap at {@code at} with entries after it that would otherwise not be found again. */
  private static void close(long[] table, int at) {
    int gap = at;
    int next = at;
    while (true) {
      next = next + 1 == table.length ? 0 : next + 1;
      if ((int) table[next] == 0) {
        table[gap] = 0;
        return;
      }
      int home = home(hash(table[next]), table.length);
      boolean staysFindable =
          gap <= next ? (gap < home && home <= next) : (gap < home || home <= next);
      if (!staysFindable) {
        table[gap] = table[next];
        gap = next;
      }
    }
  }

  /**
   * Writes the slots of the live articles with {@code hash} where {@code into} holds them, in the
   * order in which they were added.
   *
   * @return their number, also when it holds them not
   */
  int read(int hash, int[] into) {
    long[] table = shards[shard(hash)];
    int reference = (int) table[find(table, hash)];
    if (reference == 0) {
      return 0;
    }
    if (reference > 0) {
      into[0] = reference - 1;
      return 1;
    }
    return lists.read(-reference - 1, into);
  }

  /** Postings over all hashes. */
  long size() {
    return size;
  }

  /** Distinct hashes. */
  long hashes() {
    long hashes = 0;
    for (int shard : used) {
      hashes += shard;
    }
    return hashes;
  }
}
