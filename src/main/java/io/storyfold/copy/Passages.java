package io.storyfold.copy;

import java.util.Arrays;

/**
 * Finds the longest passage two texts share, for the evidence of a verdict.
 *
 * <p>Seed and extend: every three words of one text are looked up in the other, and every match is
 * followed to its end from its first word only, so that the work is the length of the texts plus
 * that of what they share. In texts that repeat themselves a seed is followed to its first places
 * only; a longer passage may then be missed, the one returned is shared all the same.
 *
 * <p>Not thread-safe: keeps its scratch from pair to pair.
 */
public final class Passages {
  /** A passage has at least this many words; less is no evidence. */
  public static final int MIN_WORDS = 3;

  /** Places in the other text at which one seed is tried. */
  private static final int MAX_PLACES = 16;

  private static final int NONE = -1;
  private static final int FIRST_SIZE = 1024;

  private final WordScan left = new WordScan();
  private final WordScan right = new WordScan();

  /** First place of the seeds of a bucket, and from every place the next of its bucket. */
  private int[] first = new int[2 * FIRST_SIZE];

  private int[] next = new int[FIRST_SIZE];

  /**
   * The longest passage of {@code a}, counted in words, that stands in {@code b} up to case,
   * diacritics and punctuation; the first of several.
   *
   * @param maxChars longest quotation; cut after a whole word
   * @return as written in {@code a} (in Unicode NFC); empty when they share no three words in a row
   */
  public String longest(String a, String b, int maxChars) {
    left.read(a);
    right.read(b);
    index();
    int bestStart = 0;
    int bestLength = 0;
    for (int i = 0; i + MIN_WORDS <= left.size(); i++) {
      int j = first[bucket(left, i)];
      for (int tried = 0; j != NONE && tried < MAX_PLACES; j = next[j]) {
        int length = i > 0 && j > 0 && left.hash(i - 1) == right.hash(j - 1) ? 0 : common(i, j);
        tried += length == 0 ? 0 : 1;
        if (length > bestLength) {
          bestStart = i;
          bestLength = length;
        }
      }
    }
    return bestLength < MIN_WORDS ? "" : left.quote(bestStart, bestLength, maxChars);
  }

  private void index() {
    int size = right.size();
    if (next.length < size) {
      next = new int[size];
      first = new int[Integer.highestOneBit(size) * 4];
    }
    Arrays.fill(first, NONE);
    for (int j = size - MIN_WORDS; j >= 0; j--) {
      int bucket = bucket(right, j);
      next[j] = first[bucket];
      first[bucket] = j;
    }
  }

  private int bucket(WordScan words, int i) {
    long seed = words.hash(i) + 3 * words.hash(i + 1) + 5 * words.hash(i + 2);
    return (int) (WordHashes.append(0, seed) & (first.length - 1));
  }

  private int common(int i, int j) {
    int length = 0;
    while (i + length < left.size()
        && j + length < right.size()
        && left.hash(i + length) == right.hash(j + length)) {
      length++;
    }
    return length;
  }
}
