package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Inverted index from a hash to the slots of the live articles that have it.
 *
 * <p>An open-addressing table of longs, hash above and slot below: a look-up is one stretch of
 * memory. Nine hashes in ten stand in one article; for the others the place of the slot is taken by
 * a list in {@link SlotLists}. The entries stand in the order of their hashes, so that a look-up
 * ends, found or not, after some five of them even in a table 86 % full (Amble and Knuth,
 * <i>Ordered hash tables</i>, 1974). The table is split into shards, so that growing copies a small
 * part of the index at a time.
 */
final class Postings {
  private static final int INT_BITS = 32;
  private static final long INT_MASK = 0xFFFFFFFFL;
  private static final double FULLEST = .86;
  private static final double GROWTH = 1.0625;
  private static final int FIRST_LENGTH = 8;

  /**
   * Most places after the last home, for entries that found theirs taken; when they run out, grow.
   */
  private static final int OVERHANG = 32;

  private static final int OVERHANG_PART = 8;

  /** Entries that the processor fetches at once. */
  private static final int LINE = 8;

  /** Where nothing was added yet; always too full to be written to. */
  private static final long[] EMPTY = new long[1];

  /** Golden ratio of 2^32: spreads the sampled hashes, which are multiples of a power of two. */
  private static final int SPREAD = 0x9E3779B9;

  private final int shardBits;
  private final long[][] shards;
  private final int[] used;
  private final SlotLists lists = new SlotLists();
  private long size;
  private int[] references = new int[0];

  /** Of no meaning; keeps loads that are only to fetch from being optimised away. */
  @SuppressWarnings("UnusedVariable")
  private long fetched;

  /** No postings, in a table of 2^{@code shardBits} shards. */
  Postings(int shardBits) {
    this.shardBits = shardBits;
    this.shards = new long[1 << shardBits][];
    this.used = new int[1 << shardBits];
    Arrays.fill(shards, EMPTY);
  }

  /**
   * An entry is its spread hash, and a slot + 1, or -(list + 1); nothing is there where that is 0.
   */
  private static long entry(int spread, int reference) {
    return ((long) spread << INT_BITS) | (reference & INT_MASK);
  }

  private int shard(int spread) {
    return spread >>> (INT_BITS - shardBits);
  }

  /** Homes in a table of so many places. */
  private static int homes(int length) {
    return length - Math.min(OVERHANG, length / OVERHANG_PART);
  }

  /** Where an entry would stand in an empty table; rises with the spread hash. */
  private int home(int spread, int length) {
    return (int) (((((long) spread << shardBits) & INT_MASK) * homes(length)) >>> INT_BITS);
  }

  /** Where the hash stands in its shard, or the place that it would take. */
  private int find(long[] table, int spread) {
    int at = home(spread, table.length);
    long sought = spread & INT_MASK;
    while (at < table.length && table[at] != 0 && table[at] >>> INT_BITS < sought) {
      at++;
    }
    return at;
  }

  private static int reference(long[] table, int at, int spread) {
    long entry = at < table.length ? table[at] : 0;
    return (int) (entry >>> INT_BITS) == spread ? (int) entry : 0;
  }

  private int reference(int hash) {
    int spread = hash * SPREAD;
    long[] table = shards[shard(spread)];
    return reference(table, find(table, spread), spread);
  }

  /**
   * What {@link #read} is to be asked with for each of these hashes, which were fetched. Fetches
   * the lists of all.
   *
   * @return good until something is added or removed, or asked for other hashes
   */
  int[] references(int[] hashes) {
    references = IntArrays.ensureCapacity(references, hashes.length, 0);
    for (int i = 0; i < hashes.length; i++) {
      references[i] = reference(hashes[i]);
    }
    for (int i = 0; i < hashes.length; i++) {
      if (references[i] < 0) {
        fetched ^= lists.warm(-references[i] - 1);
      }
    }
    return references;
  }

  /**
   * Fetches the entries of these hashes: the loads depend on nothing, so the processor waits for
   * memory once and not once for each.
   */
  void fetch(int[] hashes) {
    for (int hash : hashes) {
      fetch(hash);
    }
  }

  /** Fetches what finding a hash, and adding or removing it, will need of the table. */
  void fetch(int hash) {
    int spread = hash * SPREAD;
    long[] table = shards[shard(spread)];
    int home = home(spread, table.length);
    int last = table.length - 1;
    fetched ^=
        table[home]
            ^ table[Math.min(home + LINE, last)]
            ^ table[Math.min(home + 2 * LINE, last)]
            ^ table[Math.min(home + 3 * LINE, last)];
  }

  /** Fetches the entries of some of the hashes: what {@link #mayExceed} needs. */
  void warm(int[] hashes, int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      int spread = hashes[i] * SPREAD;
      long[] table = shards[shard(spread)];
      all ^= table[home(spread, table.length)];
    }
    fetched ^= all;
  }

  /** Returns the number of slots that {@code hash} has now. */
  int add(int hash, int slot) {
    size++;
    int spread = hash * SPREAD;
    long[] table = shards[shard(spread)];
    int at = find(table, spread);
    int reference = reference(table, at, spread);
    if (reference == 0) {
      insert(spread, slot + 1);
      return 1;
    }
    int list = reference > 0 ? lists.of(reference - 1, slot) : lists.append(-reference - 1, slot);
    table[at] = entry(spread, -(list + 1));
    return lists.size(list);
  }

  private void insert(int spread, int reference) {
    int shard = shard(spread);
    long[] table = shards[shard];
    if (++used[shard] > homes(table.length) * FULLEST) {
      table = grown(table);
      shards[shard] = table;
    }
    long entry = entry(spread, reference);
    while (!put(table, entry)) {
      table = grown(table);
      shards[shard] = table;
    }
  }

  /** Puts an entry in its order; returns false when the table has no place after it. */
  private boolean put(long[] table, long entry) {
    int at = find(table, (int) (entry >>> INT_BITS));
    int end = at;
    while (end < table.length && table[end] != 0) {
      end++;
    }
    if (end == table.length) {
      return false;
    }
    System.arraycopy(table, at, table, at + 1, end - at);
    table[at] = entry;
    return true;
  }

  private long[] grown(long[] table) {
    int length = table.length;
    while (true) {
      length = Math.max(FIRST_LENGTH, (int) (length * GROWTH) + 1);
      long[] larger = new long[length];
      if (copied(table, larger)) {
        return larger;
      }
    }
  }

  /** The entries come in order: each goes to its home, or right after the one before. */
  private boolean copied(long[] table, long[] larger) {
    int next = 0;
    for (long entry : table) {
      if (entry != 0) {
        int at = Math.max(next, home((int) (entry >>> INT_BITS), larger.length));
        if (at == larger.length) {
          return false;
        }
        larger[at] = entry;
        next = at + 1;
      }
    }
    return true;
  }

  /**
   * Removes what was added; the order of the other slots is kept.
   *
   * @return the number of slots left
   */
  int remove(int hash, int slot) {
    size--;
    int spread = hash * SPREAD;
    int shard = shard(spread);
    long[] table = shards[shard];
    int at = find(table, spread);
    int reference = (int) table[at];
    if (reference > 0) {
      used[shard]--;
      close(table, at);
      return 0;
    }
    int list = lists.remove(-reference - 1, slot);
    int left = lists.size(list);
    table[at] = entry(spread, left == 1 ? lists.dissolve(list) + 1 : -(list + 1));
    return left;
  }

  /** Moves the entries after {@code at} that are not at home one place back. */
  private void close(long[] table, int at) {
    int end = at + 1;
    while (end < table.length
        && table[end] != 0
        && home((int) (table[end] >>> INT_BITS), table.length) < end) {
      end++;
    }
    System.arraycopy(table, at + 1, table, at, end - 1 - at);
    table[end - 1] = 0;
  }

  /**
   * Writes the slots of the articles with a hash, in the order in which they were added, into
   * {@code into} from {@code at} on; none when there are more than {@code most}.
   *
   * @param reference of the hash, from {@link #references}
   * @return their number, also when they were not written
   */
  int read(int reference, int[] into, int at, int most) {
    if (reference < 0) {
      return lists.read(-reference - 1, into, at, most);
    }
    if (reference > 0) {
      into[at] = reference - 1;
    }
    return Math.min(reference, 1);
  }

  /** The same for one hash, as many as {@code into} holds. */
  int read(int hash, int[] into) {
    return read(reference(hash), into, 0, into.length);
  }

  /** Whether more articles may have {@code hash}; false is certain. Reads no list. */
  boolean mayExceed(int hash, int articles) {
    int reference = reference(hash);
    return reference >= 0 ? articles < 1 : SlotLists.mayExceed(-reference - 1, articles);
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
