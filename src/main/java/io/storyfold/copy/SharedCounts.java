package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Scratch of {@link SourceFinder}: hashes in common with the article in question, by slot. Four
 * bytes a slot, so that counting stays in the processor's cache where the articles do not.
 */
final class SharedCounts {
  private int[] counts = new int[0];
  private final IntArrayList touched = new IntArrayList();

  /** Makes room for slots below {@code slots}; all counts must be 0. */
  void resize(int slots) {
    if (counts.length < slots) {
      counts = new int[slots + slots / 2];
    }
  }

  void add(int slot) {
    if (counts[slot]++ == 0) {
      touched.add(slot);
    }
  }

  /** Hashes in common with the article at {@code slot}. */
  int of(int slot) {
    return counts[slot];
  }

  /** Number of slots with a count. */
  int touched() {
    return touched.size();
  }

  /** The i-th slot with a count, from 0. */
  int slot(int i) {
    return touched.getInt(i);
  }

  /** Back to 0. */
  void clear() {
    for (int i = 0; i < touched.size(); i++) {
      counts[touched.getInt(i)] = 0;
    }
    touched.clear();
  }
}
