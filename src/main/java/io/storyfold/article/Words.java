package io.storyfold.article;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a sequence of words: maximal runs of letters and digits, folded so that spellings of
 * one word meet. Both the copy sketch and the story features are made from it, so a text is read
 * once.
 *
 * <p>Folding: Unicode NFC, lower case, umlauts as {@code ae oe ue}, sharp s as {@code ss}, other
 * diacritics dropped. Every quote, dash and space is a separator, whatever its code point.
 */
public final class Words {
  /** The words of the empty text. */
  public static final Words NONE = new Words("", new Word[0], new int[0], 0);

  private static final int END = '\n';
  private static final int ASCII = 0x80;

  /** Below it every text is in NFC. */
  private static final int FIRST_COMBINING = 0x300;

  /** Dashes, quotes and dots of typography: in NFC, and in most texts. */
  private static final int FIRST_TYPOGRAPHIC = 0x2010;

  private static final int LAST_TYPOGRAPHIC = 0x2027;

  /** To size arrays. */
  private static final int CHARACTERS_PER_WORD = 6;

  private final String text;

  /** With {@link #starts} perhaps longer than there are words. */
  private final Word[] words;

  private final int[] starts;
  private final int size;

  private Words(String text, Word[] words, int[] starts, int size) {
    this.text = text;
    this.words = words;
    this.starts = starts;
    this.size = size;
  }

  /** Reads the words of {@code text}. */
  public static Words of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    String composed = composed(text);
    int expected = composed.length() / CHARACTERS_PER_WORD + 1;
    Word[] words = new Word[expected];
    int[] starts = new int[expected];
    int size = 0;
    int i = 0;
    while (i < composed.length()) {
      int c = codePoint(composed, i);
      if (!isStart(c)) {
        i += Character.charCount(c);
        continue;
      }
      int start = i;
      while (isPart(c)) {
        i += Character.charCount(c);
        c = i < composed.length() ? codePoint(composed, i) : END;
      }
      if (size == starts.length) {
        words = Arrays.copyOf(words, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
      }
      words[size] = Lexicon.word(composed, start, i);
      starts[size++] = start;
    }
    return new Words(composed, words, starts, size);
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_COMBINING && (c < FIRST_TYPOGRAPHIC || c > LAST_TYPOGRAPHIC)) {
        // Asks the library only now: most news text is composed, and its check is slow.
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static int codePoint(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c) ? text.codePointAt(i) : c;
  }

  private static boolean isStart(int c) {
    return c < ASCII ? isAsciiPart(c) : Character.isLetterOrDigit(c);
  }

  private static boolean isPart(int c) {
    return c < ASCII
        ? isAsciiPart(c)
        : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isAsciiPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Number of words. */
  public int size() {
    return size;
  }

  /** The folded form of word {@code i}, from 0. */
  public String folded(int i) {
    return words[i].folded();
  }

  /** A hash of the folded form of word {@code i}: equal in every version, so it may be stored. */
  public long hash(int i) {
    return words[i].hash();
  }

  /** All that is known of word {@code i}. */
  Word word(int i) {
    return words[i];
  }

  /** Whether word {@code i} begins with an upper-case letter as written. */
  public boolean capitalised(int i) {
    return words[i].capitalised();
  }

  /** Whether word {@code i} begins with a digit. */
  public boolean number(int i) {
    return words[i].number();
  }

  /** Offset of word {@code i} in {@link #text()}. */
  public int start(int i) {
    return starts[i];
  }

  /** The text the offsets refer to: the input in Unicode NFC. */
  public String text() {
    return text;
  }
}
