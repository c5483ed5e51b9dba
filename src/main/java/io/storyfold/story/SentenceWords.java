package io.storyfold.story;

import java.util.Arrays;

/**
 * The words of a sentence that say what it is about, as hashes, ascending and each once. For sums
 * inside one story only, never to be stored: FNV-1a (G. Fowler, L. Noll, K. Vo, 1991) over lower
 * case letters, umlauts in two as newsrooms without them write them. Sentences are read again with
 * every article of a growing story, so they are read in one run, and nothing is remembered of them.
 */
final class SentenceWords {
  /** Shorter words are mostly function words. */
  private static final int SHORTEST_WORD = 4;

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int ASCII = 0x80;

  private final long[] words;
  private int size;
  private long hash = BASIS;
  private int length;

  private SentenceWords(int longest) {
    words = new long[longest / SHORTEST_WORD + 1];
  }

  static long[] of(String sentence) {
    // An umlaut counts twice.
    SentenceWords found = new SentenceWords(2 * sentence.length());
    for (int i = 0; i < sentence.length(); i++) {
      found.read(sentence.charAt(i));
    }
    found.end();
    return found.distinct();
  }

  private void read(char c) {
    char lower = c < ASCII && c >= 'A' && c <= 'Z' ? (char) (c | ' ') : c;
    if (lower < ASCII) {
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
        add(lower);
      } else {
        end();
      }
    } else if (Character.isLetterOrDigit(c)) {
      addFolded(Character.toLowerCase(c));
    } else if (Character.getType(c) != Character.NON_SPACING_MARK) { // that is part of a letter
      end();
    }
  }

  private void addFolded(char c) {
    switch (c) {
      case 'ä' -> addBoth('a', 'e');
      case 'ö' -> addBoth('o', 'e');
      case 'ü' -> addBoth('u', 'e');
      case 'ß' -> addBoth('s', 's');
      default -> add(c);
    }
  }

  private void addBoth(char one, char other) {
    add(one);
    add(other);
  }

  private void add(char c) {
    hash = (hash ^ c) * PRIME;
    length++;
  }

  private void end() {
    if (length >= SHORTEST_WORD) {
      words[size++] = hash;
    }
    hash = BASIS;
    length = 0;
  }

  private long[] distinct() {
    Arrays.sort(words, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || words[i] != words[i - 1]) {
        words[kept++] = words[i];
      }
    }
    return Arrays.copyOf(words, kept);
  }

  /** How many words both have. */
  static int shared(long[] one, long[] other) {
    int shared = 0;
    int j = 0;
    for (long word : one) {
      while (j < other.length && other[j] < word) {
        j++;
      }
      shared += j < other.length && other[j] == word ? 1 : 0;
    }
    return shared;
  }
}
