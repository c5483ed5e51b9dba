package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The articles that can be found by what they share: shingles, whole text, headline. */
final class ArticleIndex {
  private static final int FIRST_CAPACITY = 1024;

  final Postings shingles = new Postings();
  final Postings texts = new Postings();
  final Postings titles = new Postings();

  private @Nullable LiveArticle[] articles = new LiveArticle[FIRST_CAPACITY];
  private final IntArrayList freeSlots = new IntArrayList();
  private int slots;

  void post(LiveArticle article) {
    int slot = freeSlots.isEmpty() ? slots++ : freeSlots.popInt();
    if (slot == articles.length) {
      articles = Arrays.copyOf(articles, articles.length * 2);
    }
    articles[slot] = article;
    article.slot = slot;
    Sketch sketch = article.sketch();
    for (int hash : sketch.hashes()) {
      shingles.add(hash, slot);
    }
    if (sketch.textHash() != 0) {
      texts.add(key(sketch.textHash()), slot);
    }
    if (sketch.titleHash() != 0) {
      titles.add(key(sketch.titleHash()), slot);
    }
  }

  void unpost(LiveArticle article) {
    int slot = article.slot;
    Sketch sketch = article.sketch();
    for (int hash : sketch.hashes()) {
      shingles.remove(hash, slot);
    }
    if (sketch.textHash() != 0) {
      texts.remove(key(sketch.textHash()), slot);
    }
    if (sketch.titleHash() != 0) {
      titles.remove(key(sketch.titleHash()), slot);
    }
    articles[slot] = null;
    article.slot = LiveArticle.NOT_POSTED;
    freeSlots.push(slot);
  }

  LiveArticle at(int slot) {
    return Objects.requireNonNull(articles[slot]);
  }

  /** Number of articles in the index. */
  int size() {
    return slots - freeSlots.size();
  }

  /** Hashes of texts and headlines are 64 bits long; the index compares 32, the finder the rest. */
  static int key(long hash) {
    return (int) hash;
  }
}
