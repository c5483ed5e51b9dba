package io.storyfold.story.cluster;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Live members by small integers, which are reused: what lists of them are ordered by stands in an
 * array, not behind references.
 */
final class MemberSlots {
  private static final int FIRST = 1024;

  private final Numbers numbers = new Numbers();
  private @Nullable Member[] members = new Member[FIRST];
  private long[] sequences = new long[FIRST];

  /** Gives the member its slot. */
  void take(Member member) {
    member.slot = numbers.take();
    makeRoom(member.slot);
    members[member.slot] = member;
    sequences[member.slot] = member.sequence;
  }

  private void makeRoom(int slot) {
    if (slot == members.length) {
      members = Arrays.copyOf(members, slot * 2);
      sequences = Arrays.copyOf(sequences, slot * 2);
    }
  }

  void release(Member member) {
    members[member.slot] = null;
    numbers.giveBack(member.slot);
  }

  Member member(int slot) {
    return Objects.requireNonNull(members[slot]);
  }

  long sequence(int slot) {
    return sequences[slot];
  }
}
