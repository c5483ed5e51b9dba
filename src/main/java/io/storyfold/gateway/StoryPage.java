package io.storyfold.gateway;

import io.storyfold.avro.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some stories of a list, and where the rest begins.
 *
 * @param arrivals by what time the arrivals of its items are counted
 * @param next null on the last page
 */
record StoryPage(List<Item> items, Arrivals arrivals, @Nullable Cursor next) {

  /**
   * One story of a list.
   *
   * @param arrivals its articles by when they arrived, see {@link Arrivals}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Item(Story story, int[] arrivals) {}
}
