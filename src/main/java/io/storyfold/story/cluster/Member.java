package io.storyfold.story.cluster;

import io.storyfold.article.Term;
import java.util.Arrays;

/** An original article of a story, as the index holds it. */
final class Member {
  final String articleId;
  final long sequence;
  final long arrivedAt;
  final String source;
  final String titleKey;

  /** Length of the article: chooses the model's profile. */
  final int words;

  /** Whether it may speak for its story when stories merge; a roundup may not. */
  final boolean mayMerge;

  /** Low bits of an entry, for the weight: at most {@link Term#FULL}. */
  private static final int WEIGHT_BITS = 5;

  private static final int WEIGHT = (1 << WEIGHT_BITS) - 1;

  /**
   * Ids in the {@link TermTable}, ascending, each with its weight below: what a comparison reads
   * stands in one array.
   */
  private final int[] entries;

  private final byte[] flags;

  /** Changes when its story is merged into another. */
  Cluster cluster;

  /** Place in {@link MemberSlots}, once it is live; reused after it is gone. */
  int slot;

  Member(
      String articleId,
      long sequence,
      long arrivedAt,
      String source,
      String titleKey,
      int words,
      boolean mayMerge,
      TermBag bag,
      Cluster cluster) {
    this.articleId = articleId;
    this.sequence = sequence;
    this.arrivedAt = arrivedAt;
    this.source = source;
    this.titleKey = titleKey;
    this.words = words;
    this.mayMerge = mayMerge;
    this.entries = new int[bag.ids().length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = bag.ids()[i] << WEIGHT_BITS | bag.weights()[i];
    }
    this.flags = bag.flags();
    this.cluster = cluster;
  }

  /** Number of terms. */
  int size() {
    return entries.length;
  }

  /** Ids of its terms with their weights, for {@link #id} and {@link #weight}. */
  int[] entries() {
    return entries;
  }

  static int id(int entry) {
    return entry >>> WEIGHT_BITS;
  }

  static int weight(int entry) {
    return entry & WEIGHT;
  }

  /** Of {@link Term}. */
  int flags(int i) {
    return flags[i];
  }

  /** Weight of a term, 0 where it has it not. */
  int weightOf(int term) {
    int at = Arrays.binarySearch(entries, term << WEIGHT_BITS);
    int next = -at - 1;
    return next < entries.length && id(entries[next]) == term ? weight(entries[next]) : 0;
  }

  /** As {@link #weightOf}, of many terms, which ascend. */
  void weightsOf(int[] terms, int[] into) {
    int own = 0;
    for (int i = 0; i < terms.length; i++) {
      while (own < entries.length && id(entries[own]) < terms[i]) {
        own++;
      }
      boolean held = own < entries.length && id(entries[own]) == terms[i];
      into[i] = held ? weight(entries[own]) : 0;
    }
  }

  /** Square of its Euclidean length, in idf units of {@link TermWeights}. */
  long square(TermIdf idf) {
    long square = 0;
    for (int entry : entries) {
      long value = (long) weight(entry) * idf.of(id(entry));
      square += value * value;
    }
    return square;
  }

  /** Its terms, to be compared with others. */
  TermBag bag() {
    int[] ids = new int[entries.length];
    byte[] weights = new byte[entries.length];
    for (int i = 0; i < entries.length; i++) {
      ids[i] = id(entries[i]);
      weights[i] = (byte) weight(entries[i]);
    }
    return new TermBag(ids, weights, flags);
  }
}
