package io.storyfold.article;

/**
 * A text as an array, for walks over all its letters: a string asks at each how it is stored. One
 * array a thread, used again, so that a text is not laid out anew in memory each time it is read.
 */
final class Letters {
  /** Characters kept room for: few texts are longer. */
  private static final int KEPT = 1 << 14;

  private static final ThreadLocal<char[]> ARRAYS = ThreadLocal.withInitial(() -> new char[KEPT]);

  private Letters() {}

  /**
   * The text's characters, and whatever stands behind them. They are there until this thread asks
   * for another text's.
   */
  static char[] of(String text) {
    if (text.length() > KEPT) {
      return text.toCharArray();
    }
    char[] letters = ARRAYS.get();
    text.getChars(0, text.length(), letters, 0);
    return letters;
  }
}
