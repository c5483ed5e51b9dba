package io.storyfold.copy;

import io.storyfold.article.Words;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the longest passage two texts share, for the evidence of a verdict.
 *
 * <p>Seed and extend: every three words of one text are looked up in the other, and every match is
 * followed to its end from its first word only, so that the work is the length of the texts plus
 * that of what they share. In texts that repeat themselves a seed is followed to its first places
 * only; a longer passage may then be missed, the one returned is shared all the same.
 */
public final class Passages {
  /** A passage has at least this many words; less is no evidence. */
  public static final int MIN_WORDS = 3;

  /** Places in the other text at which one seed is tried. */
  private static final int MAX_PLACES = 16;

  private static final int NONE = -1;

  private Passages() {}

  /**
   * The longest passage of {@code a}, counted in words, that stands in {@code b} up to case,
   * diacritics and punctuation; the first of several.
   *
   * @param maxChars longest quotation; cut after a whole word
   * @return as written in {@code a} (in Unicode NFC); empty when they share no three words in a row
   */
  public static String longestShared(String a, String b, int maxChars) {
    return longestShared(Words.of(a), Words.of(b), maxChars);
  }

  /** The same for texts already read. */
  public static String longestShared(Words a, Words b, int maxChars) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] left = numbered(a, numbers);
    int[] right = numbered(b, numbers);
    int[] next = new int[right.length];
    Long2IntOpenHashMap first = places(right, next);
    int bestStart = 0;
    int bestLength = 0;
    for (int i = 0; i + MIN_WORDS <= left.length; i++) {
      int j = first.get(seed(left, i));
      for (int tried = 0; j != NONE && tried < MAX_PLACES; tried++, j = next[j]) {
        boolean followedBefore = i > 0 && j > 0 && left[i - 1] == right[j - 1];
        int length = followedBefore ? 0 : common(left, i, right, j);
        if (length > bestLength) {
          bestStart = i;
          bestLength = length;
        }
      }
    }
    return bestLength < MIN_WORDS ? "" : quote(a, bestStart, bestLength, maxChars);
  }

  private static int[] numbered(Words words, Map<String, Integer> numbers) {
    int[] numbered = new int[words.size()];
    for (int i = 0; i < numbered.length; i++) {
      String word = words.folded(i);
      Integer number = numbers.get(word);
      if (number == null) {
        number = numbers.size();
        numbers.put(word, number);
      }
      numbered[i] = number;
    }
    return numbered;
  }

  /** The first place of every seed; {@code next} leads from each place to the one after it. */
  private static Long2IntOpenHashMap places(int[] words, int[] next) {
    Long2IntOpenHashMap first = new Long2IntOpenHashMap(words.length);
    first.defaultReturnValue(NONE);
    for (int i = words.length - MIN_WORDS; i >= 0; i--) {
      next[i] = first.put(seed(words, i), i);
    }
    return first;
  }

  /** Three numbers of words below 2^21 in one: no two seeds meet by accident. */
  private static long seed(int[] words, int i) {
    return (long) words[i] << 42 | (long) words[i + 1] << 21 | words[i + 2];
  }

  private static int common(int[] a, int i, int[] b, int j) {
    int length = 0;
    while (i + length < a.length && j + length < b.length && a[i + length] == b[j + length]) {
      length++;
    }
    return length;
  }

  private static String quote(Words words, int first, int length, int maxChars) {
    int start = words.start(first);
    int end = start;
    for (int i = first; i < first + length; i++) {
      int wordEnd = end(words, i);
      if (wordEnd - start > maxChars) {
        break;
      }
      end = wordEnd;
    }
    return words.text().substring(start, end);
  }

  private static int end(Words words, int i) {
    String text = words.text();
    int end = words.start(i);
    int limit = i + 1 < words.size() ? words.start(i + 1) : text.length();
    while (end < limit && isPart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
