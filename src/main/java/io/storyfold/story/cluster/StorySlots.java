package io.storyfold.story.cluster;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Live stories by small integers, which are reused. What a decision asks of thousands of stories
 * stands in arrays here, because a story itself is far away in memory.
 */
final class StorySlots {
  private static final int FIRST = 1024;

  private final Numbers numbers = new Numbers();
  private @Nullable Cluster[] stories = new Cluster[FIRST];
  private long[] ordinals = new long[FIRST];
  private long[] arrivals = new long[FIRST];
  private boolean[] watching = new boolean[FIRST];

  /** A story in a slot of its own. */
  Cluster begin(String id, long ordinal) {
    int slot = numbers.take();
    makeRoom(slot);
    Cluster story = new Cluster(id, ordinal, slot);
    stories[slot] = story;
    ordinals[slot] = ordinal;
    return story;
  }

  private void makeRoom(int slot) {
    if (slot == stories.length) {
      stories = Arrays.copyOf(stories, slot * 2);
      ordinals = Arrays.copyOf(ordinals, slot * 2);
      arrivals = Arrays.copyOf(arrivals, slot * 2);
      watching = Arrays.copyOf(watching, slot * 2);
    }
  }

  void release(Cluster story) {
    stories[story.slot] = null;
    watching[story.slot] = false;
    numbers.giveBack(story.slot);
  }

  Cluster story(int slot) {
    return Objects.requireNonNull(stories[slot]);
  }

  /** Order of creation of the story in a slot. */
  long ordinal(int slot) {
    return ordinals[slot];
  }

  /** A member came to the story or left it. */
  void changed(Cluster story) {
    arrivals[story.slot] = story.lastArrival();
  }

  /** {@link Cluster#lastArrival} of the story in a slot. */
  long lastArrival(int slot) {
    return arrivals[slot];
  }

  /**
   * Whether the story in a slot is told when the number of stories that hold one of its terms
   * changes {@link CountLevels level}.
   */
  boolean isWatching(int slot) {
    return watching[slot];
  }

  void watch(Cluster story, boolean watches) {
    watching[story.slot] = watches;
  }

  /** Above every slot. */
  int count() {
    return numbers.count();
  }
}
