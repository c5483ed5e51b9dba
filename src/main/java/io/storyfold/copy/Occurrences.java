package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * The posted articles that have each hash of the article in question. Scratch: the index is asked
 * once, at random places of a memory far larger than the processor's caches; whoever comes after
 * reads here.
 */
final class Occurrences {
  private final Postings shingles;
  private final int most;
  private int hashes;
  private int[] counts = new int[0];

  /** Where the slots of a hash begin; there are none of a hash in too many articles. */
  private int[] starts = new int[0];

  private int[] slots = new int[0];
  private final int[] one = new int[1];

  /** Holds no slots of a hash in more than {@code most} articles. */
  Occurrences(Postings shingles, int most) {
    this.shingles = shingles;
    this.most = most;
  }

  /** Reads what the index has of these hashes, in place of those read before. */
  void read(int[] sought) {
    int[] references = shingles.references(sought);
    hashes = sought.length;
    counts = IntArrays.ensureCapacity(counts, hashes, 0);
    starts = IntArrays.ensureCapacity(starts, hashes, 0);
    int end = 0;
    for (int i = 0; i < hashes; i++) {
      slots = IntArrays.ensureCapacity(slots, end + most, end);
      starts[i] = end;
      counts[i] = shingles.read(references[i], slots, end, most);
      end += slots(i);
    }
  }

  /** Reads what the index has of one hash. */
  void read(int sought) {
    one[0] = sought;
    read(one);
  }

  /** Number of hashes read. */
  int hashes() {
    return hashes;
  }

  /** Number of articles with the i-th hash, from 0 on. */
  int count(int i) {
    return counts[i];
  }

  /** Whether more articles have the i-th hash than this holds slots of. */
  boolean tooMany(int i) {
    return counts[i] > most;
  }

  /** Number of articles with the i-th hash whose slots this holds: all or none. */
  int slots(int i) {
    return tooMany(i) ? 0 : counts[i];
  }

  /** The j-th slot of those with the i-th hash. */
  int slot(int i, int j) {
    return slots[starts[i] + j];
  }
}
