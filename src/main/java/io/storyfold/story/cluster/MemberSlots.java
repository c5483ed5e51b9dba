package io.storyfold.story.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Live members and their stories by small integers, which are reused: what is read of thousands of
 * members at every decision stands in arrays, not behind references.
 */
final class MemberSlots {
  private static final int FIRST = 1024;

  private final IntArrayList free = new IntArrayList();
  private final IntArrayList freeStories = new IntArrayList();
  private @Nullable Member[] members = new Member[FIRST];
  private long[] sequences = new long[FIRST];
  private @Nullable Cluster[] stories = new Cluster[FIRST];
  private long[] ordinals = new long[FIRST];
  private int used;
  private int usedStories;

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

  /** A story in a slot of its own. */
  Cluster begin(String id, long ordinal) {
    if (freeStories.isEmpty() && usedStories == stories.length) {
      stories = Arrays.copyOf(stories, usedStories * 2);
      ordinals = Arrays.copyOf(ordinals, usedStories * 2);
    }
    Cluster story =
        new Cluster(id, ordinal, freeStories.isEmpty() ? usedStories++ : freeStories.popInt());
    stories[story.slot] = story;
    ordinals[story.slot] = ordinal;
    return story;
  }

  void release(Cluster story) {
    stories[story.slot] = null;
    freeStories.add(story.slot);
  }

  Cluster story(int slot) {
    return Objects.requireNonNull(stories[slot]);
  }

  /** Order of creation of the story in a slot. */
  long ordinal(int slot) {
    return ordinals[slot];
  }

  /** Above the slot of every story. */
  int storySlots() {
    return stories.length;
  }
}
