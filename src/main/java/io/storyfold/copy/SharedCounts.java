package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.function.IntPredicate;

/**
 * Scratch of {@link SourceFinder}: hashes in common with the article in question, by slot. Four
 * bytes a slot, so that counting stays in the processor's cache where the articles do not.
 */
final class SharedCounts {
  private static final int FIRST_LENGTH = 256;

  private int[] counts = new int[0];
  private int[] touched = new int[FIRST_LENGTH];
  private int size;

  /** Makes room for slots below {@code slots}; all counts must be 0. */
  void resize(int slots) {
    if (counts.length < slots) {
      counts = new int[slots + slots / 2];
    }
  }

  /** One more hash in common with the article at {@code slot}. */
  void add(int slot) {
    touched = IntArrays.ensureCapacity(touched, size + 1, size);
    // No branch: it would be taken or not at random, and wait for the count to come from memory.
    touched[size] = slot;
    size += counts[slot] == 0 ? 1 : 0;
    counts[slot]++;
  }

  /** Hashes in common with the article at {@code slot}. */
  int of(int slot) {
    return counts[slot];
  }

  /** Sets the counts below {@code least} to 0, and those of slots that are not {@code allowed}. */
  void retain(int least, IntPredicate allowed) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int slot = touched[i];
      if (counts[slot] >= least && allowed.test(slot)) {
        touched[kept++] = slot;
      } else {
        counts[slot] = 0;
      }
    }
    size = kept;
  }

  /** Number of slots with a count. */
  int size() {
    return size;
  }

  /** The i-th slot with a count, from 0. */
  int slot(int i) {
    return touched[i];
  }

  /** Back to 0. */
  void clear() {
    for (int i = 0; i < size; i++) {
      counts[touched[i]] = 0;
    }
    size = 0;
  }
}
