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

  /** How many of the sentences and headlines use each word. */
  private final Long2IntOpenHashMap texts = new Long2IntOpenHashMap(EXPECTED_WORDS);

  private final List<Excerpt> pool;
  private final List<long[]> words = new ArrayList<>();

  /**
   * Reads sentences.
   *
   * @param pool the sentences, oldest first; {@link #dropWeakest} takes from it
   * @param headlines of the story
   */
  Summarizer(List<Excerpt> pool, List<String> headlines) {
    this.pool = pool;
    for (Excerpt excerpt : pool) {
      words.add(SentenceWords.of(excerpt.text()));
    }
    words.forEach(sentence -> count(sentence, 1));
    headlines.forEach(headline -> count(SentenceWords.of(headline), 1));
  }

  private void count(long[] sentence, int more) {
    for (long word : sentence) {
      texts.addTo(word, more);
    }
  }

  private double score(int sentence) {
    long[] its = words.get(sentence);
    int sum = 0;
    for (long word : its) {
      sum += texts.get(word) - 1;
    }
    return sum / Math.sqrt(Math.max(1, its.length));
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

  /** Takes the sentence out that fits least; the newest among equals. There must be one. */
  void dropWeakest() {
    int weakest = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < pool.size(); i++) {
      double score = score(i);
      if (score <= least) {
        weakest = i;
        least = score;
      }
    }
    pool.remove(weakest);
    count(words.remove(weakest), -1);
  }

  private List<Integer> strongestFirst() {
    double[] scores = new double[pool.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(i);
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
