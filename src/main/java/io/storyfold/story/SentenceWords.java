package io.storyfold.story;

import io.storyfold.article.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that say what it is about, as hashes, ascending and each once.
 *
 * <p>The sentences a desk met last are remembered, because a story that grows is summed up again
 * with nearly the same ones: a megabyte or two, and no result depends on it. What must not be kept
 * is forgotten by name.
 *
 * <p>Not thread-safe: one for each desk.
 */
final class SentenceWords {
  /** Shorter words are mostly function words. */
  private static final int SHORTEST_WORD = 4;

  private static final int BITS = 12;

  /** 2^32 divided by the golden ratio: spreads keys over their upper bits (Knuth 1973, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Read(String sentence, long[] words) {}

  private final @Nullable Read[] last = new Read[1 << BITS];

  /** Not to be written to. */
  long[] of(String sentence) {
    Read known = known(sentence);
    if (known == null) {
      known = new Read(sentence, read(sentence));
      last[slot(sentence)] = known;
    }
    return known.words();
  }

  /** Whoever wrote it has taken it back. */
  void forget(String sentence) {
    if (remembers(sentence)) {
      last[slot(sentence)] = null;
    }
  }

  /** Whether it is among the last. */
  boolean remembers(String sentence) {
    return known(sentence) != null;
  }

  private @Nullable Read known(String sentence) {
    Read read = last[slot(sentence)];
    return read != null && read.sentence().equals(sentence) ? read : null;
  }

  private static int slot(String sentence) {
    return (sentence.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
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

  private static long[] read(String sentence) {
    Words read = Words.of(sentence);
    long[] words = new long[read.size()];
    int size = 0;
    for (int i = 0; i < read.size(); i++) {
      if (read.folded(i).length() >= SHORTEST_WORD) {
        words[size++] = read.hash(i);
      }
    }
    Arrays.sort(words, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || words[i] != words[i - 1]) {
        words[kept++] = words[i];
      }
    }
    return Arrays.copyOf(words, kept);
  }
}
