package io.storyfold.story.cluster;

import java.util.List;

/**
 * The newest members of a story side by side, to be compared with an article one by one. By
 * themselves they lie scattered in memory, and a comparison costs more in waiting for their terms
 * than in reading them; in one array the processor fetches ahead.
 *
 * <p>A ring is an array, and what is here are its operations, because one more object would be one
 * more wait: the number of members; where each begins, and where the last ends; then of each member
 * the hash code of its source and its {@link Member#entries}.
 */
final class Ring {
  private static final int STARTS = 1;

  /** In front of a member's terms: the hash of its source. */
  private static final int HEAD = 1;

  private Ring() {}

  /** The ring of these members, the oldest first. */
  static int[] of(List<Member> members) {
    int count = members.size();
    int length = STARTS + count + 1;
    for (Member member : members) {
      length += HEAD + member.size();
    }
    int[] ring = new int[length];
    ring[0] = count;
    int at = STARTS + count + 1;
    for (int i = 0; i < count; i++) {
      Member member = members.get(i);
      ring[STARTS + i] = at;
      ring[at] = member.source.hashCode();
      System.arraycopy(member.entries(), 0, ring, at + HEAD, member.size());
      at += HEAD + member.size();
    }
    ring[STARTS + count] = at;
    return ring;
  }

  /** Number of members. */
  static int size(int[] ring) {
    return ring[0];
  }

  /** Hash code of the source of member {@code i}, from 0. */
  static int sourceHash(int[] ring, int i) {
    return ring[ring[STARTS + i]];
  }

  /** {@link Likeness#cosine} of member {@code i}, from 0. */
  static double cosine(int[] ring, int i, Query query) {
    return Likeness.cosine(query, ring, ring[STARTS + i] + HEAD, ring[STARTS + i + 1]);
  }
}
