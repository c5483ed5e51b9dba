package io.storyfold.story.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Live members by small integers, which are reused: what lists of them are ordered by stands in an
 * array, not behind references.
 */
final class MemberSlots {
  private static final int FIRST = 1024;

  private final IntArrayList free = new IntArrayList();
  private @Nullable Member[] members = new Member[FIRST];
  private long[] sequences = new long[FIRST];
  private int used;

  /** Gives the member its slot. */
  void take(Member member) {
    member.slot = free.isEmpty() ? grown() : free.popInt();
    members[member.slot] = member;
    sequences[member.slot] = member.sequence;
  }

  private int grown() {
    if (used == members.length) {
      members = Arrays.copyOf(members, used * 2);
      sequences = Arrays.copyOf(sequences, used * 2);
    }
    return used++;
  }

  void release(Member member) {
    members[member.slot] = null;
    free.add(member.slot);
  }

  Member member(int slot) {
    return Objects.requireNonNull(members[slot]);
  }

  long sequence(int slot) {
    return sequences[slot];
  }
}
