package io.storyfold.story.cluster;

import java.util.List;

/**
 * The newest members of a story side by side, to be compared with an article one by one. By
 * themselves they lie scattered in memory, and a comparison costs more in waiting for their terms
 * than in reading them; in one run the processor fetches ahead.
 */
final class Ring {
  /** In front of a member's terms: the hash of its source. */
  private static final int HEAD = 1;

  /** By member, the oldest first; one more for the end of the last. */
  private final int[] starts;

  private final int[] packed;

  private Ring(int[] starts, int[] packed) {
    this.starts = starts;
    this.packed = packed;
  }

  static Ring of(List<Member> members) {
    int[] starts = new int[members.size() + 1];
    for (int i = 0; i < members.size(); i++) {
      starts[i + 1] = starts[i] + HEAD + members.get(i).size();
    }
    int[] packed = new int[starts[members.size()]];
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      packed[starts[i]] = member.sourceHash();
      System.arraycopy(member.entries(), 0, packed, starts[i] + HEAD, member.size());
    }
    return new Ring(starts, packed);
  }

  /** Number of members. */
  int size() {
    return starts.length - 1;
  }

  /** Hash code of the source of member {@code i}, from 0. */
  int sourceHash(int i) {
    return packed[starts[i]];
  }

  /** {@link Likeness#cosine} of member {@code i}, from 0. */
  double cosine(Query query, int i) {
    return Likeness.cosine(query, packed, starts[i] + HEAD, starts[i + 1]);
  }
}
