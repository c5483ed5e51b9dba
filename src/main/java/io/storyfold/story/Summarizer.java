package io.storyfold.story;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses sentences for a story: those whose words the story's headlines and its other sentences
 * use most (centroid summaries; D. Radev et al., "Centroid-based summarization of multiple
 * documents", 2004), and none that mostly repeats one already chosen.
 */
final class Summarizer {
  /** Sentences of a summary, at most. */
  static final int SENTENCES = 3;

  /** Share of the shorter one's words from which two sentences say the same. */
  private static final double REPEAT = 0.5;

  /** To size the table of their words. */
  private static final int EXPECTED_WORDS = 256;

  private final List<Excerpt> pool;
  private final List<long[]> words = new ArrayList<>();
  private final double[] scores;

  /**
   * Weighs sentences.
   *
   * @param pool the sentences, oldest first
   * @param headlines of the story
   */
  Summarizer(List<Excerpt> pool, List<String> headlines) {
    this.pool = pool;
    Long2IntOpenHashMap texts = new Long2IntOpenHashMap(EXPECTED_WORDS);
    for (Excerpt excerpt : pool) {
      long[] sentence = SentenceWords.of(excerpt.text());
      words.add(sentence);
      count(sentence, texts);
    }
    headlines.forEach(headline -> count(SentenceWords.of(headline), texts));
    scores = new double[pool.size()];
    for (int i = 0; i < scores.length; i++) {
      int sum = 0;
      for (long word : words.get(i)) {
        sum += texts.get(word) - 1;
      }
      scores[i] = sum / Math.sqrt(Math.max(1, words.get(i).length));
    }
  }

  private static void count(long[] sentence, Long2IntOpenHashMap texts) {
    for (long word : sentence) {
      texts.addTo(word, 1);
    }
  }

  /** The summary, at most {@value #SENTENCES} sentences, in the order of the pool. */
  List<Excerpt> summary() {
    List<Integer> chosen = new ArrayList<>();
    for (int candidate : strongestFirst()) {
      if (chosen.size() < SENTENCES && chosen.stream().noneMatch(c -> repeats(candidate, c))) {
        chosen.add(candidate);
      }
    }
    return chosen.stream().sorted().map(pool::get).toList();
  }

  /** The sentence that fits least; the newest among equals. The pool must not be empty. */
  Excerpt weakest() {
    List<Integer> order = strongestFirst();
    return pool.get(order.get(order.size() - 1));
  }

  private List<Integer> strongestFirst() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < pool.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -scores[i]));
    return order;
  }

  private boolean repeats(int one, int other) {
    long[] a = words.get(one);
    long[] b = words.get(other);
    return SentenceWords.shared(a, b) > REPEAT * Math.min(a.length, b.length);
  }
}
