package io.storyfold.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
  public static final Words NONE = new Words("", new String[0], new int[0]);

  private static final int END = '\n';
  private static final int ASCII = 0x80;

  /** Below it every text is in NFC. */
  private static final int FIRST_COMBINING = 0x300;

  /** To size arrays. */
  private static final int CHARACTERS_PER_WORD = 6;

  private final String text;
  private final String[] folded;
  private final int[] starts;

  private Words(String text, String[] folded, int[] starts) {
    this.text = text;
    this.folded = folded;
    this.starts = starts;
  }

  /** Reads the words of {@code text}. */
  public static Words of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    String composed = composed(text);
    int expected = composed.length() / CHARACTERS_PER_WORD + 1;
    List<String> words = new ArrayList<>(expected);
    int[] starts = new int[expected];
    StringBuilder word = new StringBuilder(24);
    int i = 0;
    while (i < composed.length()) {
      int c = composed.codePointAt(i);
      if (!isStart(c)) {
        i += Character.charCount(c);
        continue;
      }
      int start = i;
      word.setLength(0);
      while (isPart(c)) {
        Folding.append(word, c);
        i += Character.charCount(c);
        c = i < composed.length() ? composed.codePointAt(i) : END;
      }
      if (words.size() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[words.size()] = start;
      words.add(word.toString());
    }
    return new Words(composed, words.toArray(String[]::new), Arrays.copyOf(starts, words.size()));
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        // Asks the library only now: most news text is composed, and its check is slow.
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static boolean isStart(int c) {
    return c < ASCII ? isAsciiPart(c) : Character.isLetterOrDigit(c);
  }

  private static boolean isPart(int c) {
    return c < ASCII
        ? isAsciiPart(c)
        : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAsciiPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Number of words. */
  public int size() {
    return folded.length;
  }

  /** The folded form of word {@code i}, from 0. */
  public String folded(int i) {
    return folded[i];
  }

  /** Whether word {@code i} begins with an upper-case letter as written. */
  public boolean capitalised(int i) {
    return Character.isUpperCase(text.codePointAt(starts[i]));
  }

  /** Whether word {@code i} begins with a digit. */
  public boolean number(int i) {
    return Character.isDigit(text.codePointAt(starts[i]));
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
