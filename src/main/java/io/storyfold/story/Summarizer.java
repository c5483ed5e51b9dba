package io.storyfold.story;

import io.storyfold.article.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** Shorter words are mostly function words. */
  private static final int SHORTEST_WORD = 4;

  private final List<Excerpt> pool;
  private final List<Set<String>> words = new ArrayList<>();
  private final Map<Excerpt, Double> scores = new HashMap<>();

  /**
   * Weighs sentences.
   *
   * @param pool the sentences, oldest first
   * @param headlines of the story
   */
  Summarizer(List<Excerpt> pool, List<String> headlines) {
    this.pool = pool;
    pool.forEach(excerpt -> words.add(content(excerpt.text())));
    Map<String, Integer> texts = new HashMap<>();
    words.forEach(sentence -> sentence.forEach(word -> texts.merge(word, 1, Integer::sum)));
    headlines.forEach(
        headline -> content(headline).forEach(word -> texts.merge(word, 1, Integer::sum)));
    for (int i = 0; i < pool.size(); i++) {
      int sum = words.get(i).stream().mapToInt(word -> texts.getOrDefault(word, 1) - 1).sum();
      scores.put(pool.get(i), sum / Math.sqrt(Math.max(1, words.get(i).size())));
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
    order.sort(Comparator.comparingDouble(i -> -scores.getOrDefault(pool.get(i), 0.0)));
    return order;
  }

  private boolean repeats(int one, int other) {
    Set<String> shorter = words.get(one);
    Set<String> longer = words.get(other);
    long shared = shorter.stream().filter(longer::contains).count();
    return shared > REPEAT * Math.min(shorter.size(), longer.size());
  }

  private static Set<String> content(String text) {
    Words read = Words.of(text);
    Set<String> content = new HashSet<>();
    for (int i = 0; i < read.size(); i++) {
      if (read.folded(i).length() >= SHORTEST_WORD) {
        content.add(read.folded(i));
      }
    }
    return content;
  }
}
