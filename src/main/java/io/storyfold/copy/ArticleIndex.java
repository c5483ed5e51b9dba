package io.storyfold.copy;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The articles that can be found by what they share: shingles, whole text, headline. */
final class ArticleIndex {
  private static final int BLOCK_BITS = 12;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** With a million articles a shard has half a million bytes. */
  private static final int SHINGLE_SHARD_BITS = 9;

  private static final int TEXT_SHARD_BITS = 6;

  /** Golden ratio of 2^32: the upper half of a product has something of all bits of a hash. */
  private static final int SPREAD = 0x9E3779B9;

  final Postings shingles = new Postings(SHINGLE_SHARD_BITS);
  final Postings texts = new Postings(TEXT_SHARD_BITS);
  final Postings titles = new Postings(TEXT_SHARD_BITS);

  /** By slot; in blocks, so that growing copies nothing. */
  private @Nullable LiveArticle[][] articles = new LiveArticle[0][];

  /**
   * By slot: hashes of the source's name and of the root's id, which tell most articles apart
   * without a look at them.
   */
  private int[][] keys = new int[0][];

  private final IntArrayList freeSlots = new IntArrayList();
  private int slots;
  private final BoilerplateCounts boilerplate;

  /**
   * An empty index.
   *
   * @param boilerplateCap a shingle in more articles is boilerplate
   */
  ArticleIndex(int boilerplateCap) {
    this.boilerplate = new BoilerplateCounts(this, boilerplateCap);
  }

  void post(LiveArticle article) {
    int slot = freeSlots.isEmpty() ? slots++ : freeSlots.popInt();
    if (slot >> BLOCK_BITS == articles.length) {
      articles = Arrays.copyOf(articles, articles.length + 1);
      articles[articles.length - 1] = new LiveArticle[BLOCK];
      keys = Arrays.copyOf(keys, articles.length);
      keys[articles.length - 1] = new int[BLOCK];
    }
    keys[slot >> BLOCK_BITS][slot & (BLOCK - 1)] =
        (half(article.source()) << Character.SIZE) | half(article.rootId());
    articles[slot >> BLOCK_BITS][slot & (BLOCK - 1)] = article;
    article.post(slot);
    for (int hash : article.hashes()) {
      boilerplate.added(article, hash, shingles.add(hash, slot));
    }
    if (article.textHash() != 0) {
      texts.add(key(article.textHash()), slot);
    }
    if (article.titleHash() != 0) {
      titles.add(key(article.titleHash()), slot);
    }
  }

  /** Fetches what finding and posting an article will need. */
  void fetch(LiveArticle article) {
    texts.fetch(key(article.textHash()));
    titles.fetch(key(article.titleHash()));
    shingles.fetch(article.hashes());
  }

  void unpost(LiveArticle article) {
    int slot = article.slot();
    fetch(article);
    shingles.references(article.hashes());
    for (int hash : article.hashes()) {
      boilerplate.removed(hash, shingles.remove(hash, slot));
    }
    if (article.textHash() != 0) {
      texts.remove(key(article.textHash()), slot);
    }
    if (article.titleHash() != 0) {
      titles.remove(key(article.titleHash()), slot);
    }
    articles[slot >> BLOCK_BITS][slot & (BLOCK - 1)] = null;
    article.unpost();
    freeSlots.push(slot);
  }

  LiveArticle at(int slot) {
    return Objects.requireNonNull(articles[slot >> BLOCK_BITS][slot & (BLOCK - 1)]);
  }

  /** Whether the article at {@code slot} is of {@code source}. */
  boolean ofSource(int slot, String source) {
    return key(slot) >>> Character.SIZE == half(source) && at(slot).source().equals(source);
  }

  /** Equal for articles of one group, and hardly ever for others. */
  char rootKey(int slot) {
    return (char) key(slot);
  }

  private int key(int slot) {
    return keys[slot >> BLOCK_BITS][slot & (BLOCK - 1)];
  }

  private static char half(String name) {
    return (char) ((name.hashCode() * SPREAD) >>> Character.SIZE);
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
