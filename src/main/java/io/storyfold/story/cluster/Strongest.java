package io.storyfold.story.cluster;

import java.util.function.ObjLongConsumer;

/**
 * The few strongest of many terms, without sorting the many: a story's keywords are asked for with
 * every update, and a large story has thousands of terms.
 */
final class Strongest {
  private final String[] texts;
  private final long[] values;
  private int size;

  /**
   * None so far.
   *
   * @param most how many are kept, at least 1
   */
  Strongest(int most) {
    texts = new String[most];
    values = new long[most];
  }

  /** Whether a term of this value could be among them. */
  boolean takes(long value) {
    return size < values.length || value >= values[size - 1];
  }

  /** Adds a term, in front of those that are weaker or equal and later in the alphabet. */
  void add(String text, long value) {
    int at = size;
    while (at > 0 && precedes(text, value, at - 1)) {
      at--;
    }
    if (at == values.length) {
      return;
    }
    size = Math.min(size + 1, values.length);
    System.arraycopy(texts, at, texts, at + 1, size - at - 1);
    System.arraycopy(values, at, values, at + 1, size - at - 1);
    texts[at] = text;
    values[at] = value;
  }

  private boolean precedes(String text, long value, int other) {
    return value != values[other] ? value > values[other] : text.compareTo(texts[other]) < 0;
  }

  /** Passes them on, strongest first. */
  void forEach(ObjLongConsumer<String> consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(texts[i], values[i]);
    }
  }
}
