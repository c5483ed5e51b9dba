package io.storyfold.article;

import java.util.Arrays;
import java.util.List;

/**
 * The terms of an article while it is read: each stands once, with the weight of the most prominent
 * place it was seen in. Objects are made at the end alone, of those that are kept.
 */
final class TermCollector {
  private final StemTable stems;

  /** By number of the term; 0 of one that has been seen and not weighed. */
  private byte[] weights;

  private byte[] flags;

  /**
   * Without terms.
   *
   * @param words of the article
   */
  TermCollector(int words) {
    stems = new StemTable(words);
    weights = new byte[words];
    flags = new byte[words];
  }

  /** A word in a place of this weight. */
  void put(Word word, int weight, int flag) {
    weigh(number(word), weight, flag);
  }

  /** A term that is not one word. */
  void put(String text, int weight, int flag) {
    weigh(stems.add(text, text.hashCode()), weight, flag);
  }

  /** The number of a word's term, from 0 in order of reading; it is to be weighed later. */
  int number(Word word) {
    return stems.add(word);
  }

  /** Numbers given so far. */
  int size() {
    return stems.size();
  }

  /** What is less prominent than before says nothing new. */
  void weigh(int number, int weight, int flag) {
    if (number >= weights.length) {
      weights = Arrays.copyOf(weights, 2 * number + 1);
      flags = Arrays.copyOf(flags, 2 * number + 1);
    }
    if (weights[number] < weight) {
      weights[number] = (byte) weight;
      flags[number] |= (byte) flag;
    }
  }

  /** At most {@code most} terms, strongest first; equals in order of reading. */
  List<Term> strongest(int most) {
    // Sorted by counting: there are twenty weights, and equals stay in order.
    int[] from = new int[Term.FULL + 1];
    int size = stems.size();
    for (int i = 0; i < size; i++) {
      from[Term.FULL - weights[i] + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    Term[] sorted = new Term[Math.min(size, most)];
    for (int i = 0; i < size; i++) {
      int at = from[Term.FULL - weights[i]]++;
      if (at < most) {
        sorted[at] = new Term(stems.stem(i), weights[i], flags[i]);
      }
    }
    return List.of(sorted);
  }
}
