package io.storyfold.story.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Small integers to be places in arrays, from 0; one that was given back is given out again. */
final class Numbers {
  private final IntArrayList free = new IntArrayList();
  private int count;

  /** A number nobody has. */
  int take() {
    return free.isEmpty() ? count++ : free.popInt();
  }

  void giveBack(int number) {
    free.add(number);
  }

  /** Above every number that was given out. */
  int count() {
    return count;
  }
}
