package io.storyfold.story.cluster;

import java.util.Arrays;

/** Members that hold one term, ascending by sequence. */
final class Postings {
  private static final Member[] EMPTY = {};

  private Member[] members = EMPTY;
  private int size;

  int size() {
    return size;
  }

  /** The member at {@code i}, from 0, the oldest. */
  Member get(int i) {
    return members[i];
  }

  void add(Member member) {
    if (size == members.length) {
      members = Arrays.copyOf(members, size + (size >> 1) + 1);
    }
    int at = size == 0 || members[size - 1].sequence < member.sequence ? size : -find(member) - 1;
    System.arraycopy(members, at, members, at + 1, size - at);
    members[at] = member;
    size++;
  }

  void remove(Member member) {
    int at = find(member);
    System.arraycopy(members, at + 1, members, at, size - at - 1);
    size--;
    members = size < members.length / 4 ? Arrays.copyOf(members, size) : members;
    Arrays.fill(members, size, members.length, null);
  }

  private int find(Member member) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(members[middle].sequence, member.sequence);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }
}
