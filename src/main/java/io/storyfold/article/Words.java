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
  public static final Words NONE = new Words("", new Word[0], new int[0], new boolean[0], 0);

  /** Below it every text is in NFC. */
  private static final int FIRST_COMBINING = 0x300;

  /** To size arrays. */
  private static final int CHARACTERS_PER_WORD = 6;

  private final String text;

  /** With {@link #starts} perhaps longer than there are words. */
  private final Word[] words;

  private final int[] starts;
  private final boolean[] openings;
  private final int size;

  private Words(String text, Word[] words, int[] starts, boolean[] openings, int size) {
    this.text = text;
    this.words = words;
    this.starts = starts;
    this.openings = openings;
    this.size = size;
  }

  /** Reads the words of {@code text}. */
  public static Words of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    String composed = composed(text);
    WordScanner scanner = new WordScanner(Letters.of(composed), composed.length());
    int expected = composed.length() / CHARACTERS_PER_WORD + 1;
    Word[] words = new Word[expected];
    int[] starts = new int[expected];
    boolean[] openings = new boolean[expected];
    int size = 0;
    while (scanner.next()) {
      if (size == starts.length) {
        words = Arrays.copyOf(words, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        openings = Arrays.copyOf(openings, size * 2);
      }
      words[size] = scanner.word();
      openings[size] = scanner.opening();
      starts[size++] = scanner.start();
    }
    return new Words(composed, words, starts, openings, size);
  }

  /** The text in Unicode NFC. */
  public static String composed(String text) {
    // Asks the library only where it may matter: most news text is composed, and its check is slow.
    return !mayBeDecomposed(Letters.of(text), text.length())
            || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean mayBeDecomposed(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c >= FIRST_COMBINING && !WordScanner.isTypographic(c)) {
        return true;
      }
    }
    return false;
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

  /** Whether word {@code i} may owe a capital to its place: the first of a sentence or quote. */
  boolean opening(int i) {
    return openings[i];
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
