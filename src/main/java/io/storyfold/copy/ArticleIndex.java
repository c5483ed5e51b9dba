package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The articles that can be found by what they share: shingles, whole text, headline. */
final class ArticleIndex {
  private static final int BLOCK_BITS = 12;
  private static final int BLOCK = 1 << BLOCK_BITS;

  final Postings shingles = new Postings();
  final Postings texts = new Postings();
  final Postings titles = new Postings();

  /** By slot; in blocks, so that growing copies nothing. */
  private @Nullable LiveArticle[][] articles = new LiveArticle[0][];

  /** Hashes of the sources' names by slot: tell most articles apart without a look at them. */
  private int[][] sourceKeys = new int[0][];

  private final IntArrayList freeSlots = new IntArrayList();
  private int slots;

  void post(LiveArticle article) {
    int slot = freeSlots.isEmpty() ? slots++ : freeSlots.popInt();
    if (slot >> BLOCK_BITS == articles.length) {
      articles = Arrays.copyOf(articles, articles.length + 1);
      articles[articles.length - 1] = new LiveArticle[BLOCK];
      sourceKeys = Arrays.copyOf(sourceKeys, articles.length);
      sourceKeys[articles.length - 1] = new int[BLOCK];
    }
    sourceKeys[slot >> BLOCK_BITS][slot & (BLOCK - 1)] = article.source().hashCode();
    articles[slot >> BLOCK_BITS][slot & (BLOCK - 1)] = article;
    article.slot = slot;
    for (int hash : article.hashes()) {
      shingles.add(hash, slot);
    }
    if (article.textHash() != 0) {
      texts.add(key(article.textHash()), slot);
    }
    if (article.titleHash() != 0) {
      titles.add(key(article.titleHash()), slot);
    }
  }

  void unpost(LiveArticle article) {
    int slot = article.slot;
    shingles.warm(article.hashes());
    for (int hash : article.hashes()) {
      shingles.remove(hash, slot);
    }
    if (article.textHash() != 0) {
      texts.remove(key(article.textHash()), slot);
    }
    if (article.titleHash() != 0) {
      titles.remove(key(article.titleHash()), slot);
    }
    articles[slot >> BLOCK_BITS][slot & (BLOCK - 1)] = null;
    article.slot = LiveArticle.NOT_POSTED;
    freeSlots.push(slot);
  }

  LiveArticle at(int slot) {
    return Objects.requireNonNull(articles[slot >> BLOCK_BITS][slot & (BLOCK - 1)]);
  }

  /** Equal for articles of one source. */
  int sourceKey(int slot) {
    return sourceKeys[slot >> BLOCK_BITS][slot & (BLOCK - 1)];
  }

  /** Slots are below this. */
  int slots() {
    return slots;
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
