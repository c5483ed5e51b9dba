package io.storyfold.article;

/**
 * Walks through a text from word to word. A word's letters are looked at once: while its end is
 * searched they are packed into the two numbers the {@link Lexicon} knows it by. Works on an array,
 * because a string asks at each letter how it is stored.
 */
final class WordScanner {
  /** Letters of Latin-1 that two numbers hold. */
  private static final int PACKED = 2 * Long.BYTES;

  private static final int STEP = 31;

  /** Whether a character of Latin-1 is a letter or digit. */
  private static final boolean[] LATIN_1 = latin1();

  /** Dashes, quotes and dots of typography: no letters, and in most texts. */
  private static final int FIRST_TYPOGRAPHIC = 0x2010;

  private static final int LAST_TYPOGRAPHIC = 0x2027;

  private final char[] text;
  private final int length;
  private int start;
  private int end;
  private boolean opening;
  private long key;
  private long keyRest;
  private boolean packed;

  /**
   * Before the first word.
   *
   * @param text its first {@code length} characters are read
   */
  WordScanner(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  static boolean isTypographic(char c) {
    return c >= FIRST_TYPOGRAPHIC && c <= LAST_TYPOGRAPHIC;
  }

  /** Goes to the next word; false when there is none. */
  boolean next() {
    opening = end == 0;
    int i = end;
    while (i < length) {
      char c = text[i];
      if (c >= LATIN_1.length || LATIN_1[c]) {
        read(i);
        if (end > start) {
          return true;
        }
      }
      opening |= opens(c);
      i += Character.charCount(Character.codePointAt(text, i, length));
    }
    return false;
  }

  private static boolean opens(char c) {
    return switch (c) {
      case '.', '!', '?', ':', '\n', '"', '\'', '`', '“', '„' -> true;
      default -> false;
    };
  }

  /** Whether the word is the first, or something ended or began before it. */
  boolean opening() {
    return opening;
  }

  /** Offset of the word. */
  int start() {
    return start;
  }

  /** The word. */
  Word word() {
    return Lexicon.word(text, start, end, key, keyRest, packed);
  }

  private void read(int from) {
    int i = from;
    long first = 0;
    long rest = 0;
    for (int last = Math.min(length, from + Long.BYTES); i < last && isLatin(text[i]); i++) {
      first = (first << Byte.SIZE) | text[i];
    }
    if (i == from + Long.BYTES) {
      for (int last = Math.min(length, from + PACKED); i < last && isLatin(text[i]); i++) {
        rest = (rest << Byte.SIZE) | text[i];
      }
      for (; i < length && isLatin(text[i]); i++) {
        rest = rest * STEP + text[i];
      }
    }
    start = from;
    end = i;
    key = first;
    keyRest = rest;
    packed = i - from <= PACKED;
    if (i < length && text[i] >= LATIN_1.length) {
      readBeyondLatin(i);
    }
  }

  private static boolean isLatin(char c) {
    return c < LATIN_1.length && LATIN_1[c];
  }

  /** Goes on where Latin-1 ends: perhaps the word goes on too. */
  private void readBeyondLatin(int from) {
    int i = from;
    while (i < length && isPart(i)) {
      i += Character.charCount(Character.codePointAt(text, i, length));
    }
    if (i > from) {
      end = i;
      packed = false;
      for (int at = from; at < i; at++) {
        keyRest = keyRest * STEP + text[at];
      }
    }
  }

  private boolean isPart(int at) {
    char c = text[at];
    if (c < LATIN_1.length || isTypographic(c)) {
      return isLatin(c);
    }
    int point = Character.codePointAt(text, at, length);
    return Character.isLetterOrDigit(point)
        || (at > start && Character.getType(point) == Character.NON_SPACING_MARK);
  }

  private static boolean[] latin1() {
    boolean[] part = new boolean[0x100]; // there are no combining marks in it
    for (char c = 0; c < part.length; c++) {
      part[c] = Character.isLetterOrDigit(c);
    }
    return part;
  }
}
