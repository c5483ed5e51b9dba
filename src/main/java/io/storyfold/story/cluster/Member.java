package io.storyfold.story.cluster;

import java.util.Arrays;

/** An original article of a story, as the index holds it. */
final class Member {
  final String articleId;
  final long sequence;
  final long arrivedAt;
  final String source;
  private final int sourceHash;
  final String titleKey;

  /** Length of the article: chooses the model's profile. */
  final int words;

  /** Whether it may speak for its story when stories merge; a roundup may not. */
  final boolean mayMerge;

  /** Ids in the {@link TermTable}, ascending, and what belongs to each. */
  final int[] terms;

  final byte[] weights;
  final byte[] flags;

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
    this.sourceHash = source.hashCode();
    this.titleKey = titleKey;
    this.words = words;
    this.mayMerge = mayMerge;
    this.terms = bag.ids();
    this.weights = bag.weights();
    this.flags = bag.flags();
    this.cluster = cluster;
  }

  /** Whether it comes from that source; most that do not are told by the hash alone. */
  boolean isFrom(String other, int otherHash) {
    return sourceHash == otherHash && source.equals(other);
  }

  int weight(int term) {
    int i = Arrays.binarySearch(terms, term);
    return i < 0 ? 0 : weights[i];
  }
}
