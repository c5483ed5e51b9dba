package io.storyfold.copy;

import io.storyfold.article.Words;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The numbers and dates of a text, each with its place in the frame.
 *
 * <p>A slot is a maximal run of number and calendar words ("Friday, 12 March"); its place is the
 * word before it with the word after it. Packed into an integer: place in the upper sixteen bits,
 * filling in the lower. Two texts from one template have places in common with other fillings; a
 * copy, even a cut or rearranged one, has places in common with the same fillings.
 */
final class TemplateSlots {
  /** More are not kept; those with the lowest places, so that two texts keep the same ones. */
  private static final int LIMIT = 48;

  private static final int PLACE_SHIFT = 16;

  /** Stands before the first word and after the last. */
  private static final long EDGE = 1;

  private TemplateSlots() {}

  static void addTo(IntArrayList slots, Words words, long[] hashes) {
    for (int i = 0; i < hashes.length; i++) {
      if (!fills(words, hashes, i)) {
        continue;
      }
      long place = i == 0 ? EDGE : hashes[i - 1];
      long filling = EDGE;
      while (i < hashes.length && fills(words, hashes, i)) {
        filling = WordHashes.append(filling, hashes[i++]);
      }
      place = WordHashes.append(place, i == hashes.length ? EDGE : hashes[i]);
      slots.add((int) (place >>> (Long.SIZE - PLACE_SHIFT)) << PLACE_SHIFT | (char) filling);
    }
  }

  private static boolean fills(Words words, long[] hashes, int i) {
    return words.number(i) || CalendarWords.contains(hashes[i]);
  }

  /** The slots to keep, ascending. */
  static int[] distinct(IntArrayList slots) {
    int[] distinct = SortedInts.distinct(slots);
    return distinct.length <= LIMIT ? distinct : Arrays.copyOf(distinct, LIMIT);
  }

  static int place(int slot) {
    return slot >> PLACE_SHIFT;
  }
}
