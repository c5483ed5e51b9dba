package io.storyfold.copy;

import io.storyfold.article.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a text as hashes with their places, folded like {@link Words} but without a string
 * for each: a desk quotes from every copy, between two articles of one second. Scratch that is used
 * again; not thread-safe.
 */
final class WordScan {
  private static final int FIRST_SIZE = 1024;

  /**
   * What a character of Latin-1 is compared by: its first letter below, its second (of umlauts)
   * above; 0 of what is no letter.
   */
  private static final int[] LATIN_1 = latin1();

  /** A prime far from powers of two; one step for each letter, one finaliser for each word. */
  private static final long STEP = 0x100000001B3L;

  /** What a letter beyond Latin-1 is compared by; empty for what is no letter. */
  private final Map<Integer, String> folded = new HashMap<>();

  private String text = "";
  private long[] hashes = new long[FIRST_SIZE];
  private int[] starts = new int[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private int size;

  /** Reads {@code written}. */
  void read(String written) {
    text = Words.composed(written);
    char[] chars = text.toCharArray();
    size = 0;
    int i = 0;
    while (i < chars.length) {
      int start = i;
      long hash = 1;
      while (i < chars.length) {
        char c = chars[i];
        if (c < LATIN_1.length) {
          int letters = LATIN_1[c];
          if (letters == 0) {
            break;
          }
          hash = appended(hash, letters);
          i++;
        } else {
          int point = Character.codePointAt(chars, i);
          if (!part(point, i > start)) {
            break;
          }
          hash = appended(hash, folded.computeIfAbsent(point, WordScan::fold));
          i += Character.charCount(point);
        }
      }
      if (i == start) {
        i += Character.charCount(Character.codePointAt(chars, i));
      } else {
        add(WordHashes.append(hash, 0), start, i);
      }
    }
  }

  private static long appended(long hash, int letters) {
    long appended = hash * STEP + (char) letters;
    int second = letters >>> Character.SIZE;
    return second == 0 ? appended : appended * STEP + second;
  }

  private static int[] latin1() {
    int[] letters = new int[0x100];
    for (int c = 0; c < letters.length; c++) {
      String folded = fold(c);
      letters[c] = folded.isEmpty() ? 0 : folded.charAt(0);
      letters[c] |= folded.length() < 2 ? 0 : folded.charAt(1) << Character.SIZE;
    }
    return letters;
  }

  private static boolean part(int point, boolean inWord) {
    return Character.isLetterOrDigit(point)
        || (inWord && Character.getType(point) == Character.NON_SPACING_MARK);
  }

  private static long appended(long hash, String letters) {
    long appended = hash;
    for (int i = 0; i < letters.length(); i++) {
      appended = appended * STEP + letters.charAt(i);
    }
    return appended;
  }

  private static String fold(int point) {
    Words word = Words.of(Character.toString(point));
    return word.size() == 0 ? "" : word.folded(0);
  }

  private void add(long hash, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    hashes[size] = hash;
    starts[size] = start;
    ends[size++] = end;
  }

  /** Number of words. */
  int size() {
    return size;
  }

  /** Of word {@code i}, from 0; equal for words that fold to the same. */
  long hash(int i) {
    return hashes[i];
  }

  /** The words from {@code first} on, at most {@code length} of them and {@code maxChars} long. */
  String quote(int first, int length, int maxChars) {
    int start = starts[first];
    int end = start;
    for (int i = first; i < first + length && ends[i] - start <= maxChars; i++) {
      end = ends[i];
    }
    return text.substring(start, end);
  }
}
