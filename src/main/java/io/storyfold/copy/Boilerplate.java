package io.storyfold.copy;

/**
 * What many articles have, learned by counting the live ones: of no weight in more than a number of
 * them, nor between articles of one source in more than a number of its own, and of little where
 * several groups of copies have it that share nothing else.
 *
 * <p>Also the one reader of the index: the articles of the hash read last stand in its scratch.
 */
final class Boilerplate {
  /** More groups than this are not told apart: a phrase is a phrase. */
  private static final int MOST_GROUPS = 8;

  /** Hashes that are fetched together. */
  private static final int STRETCH = 16;

  private final ArticleIndex index;
  private final CopySettings settings;
  private final int[] slots;
  private int common;

  Boilerplate(ArticleIndex index, CopySettings settings) {
    this.index = index;
    this.settings = settings;
    this.slots = new int[settings.boilerplateCap()];
  }

  /** Number of posted articles with a hash; more than the cap, and none can be asked for. */
  int read(int hash) {
    return index.shingles.read(hash, slots);
  }

  /** Number of posted articles with the key of a text or headline; none when it is boilerplate. */
  int read(Postings postings, long hash) {
    int count = postings.read(ArticleIndex.key(hash), slots);
    return count <= slots.length ? count : 0;
  }

  /** Article {@code i} of those that the last {@code read} counted. */
  LiveArticle article(int i) {
    return index.at(slots[i]);
  }

  /** Slot of {@link #article}. */
  int slot(int i) {
    return slots[i];
  }

  /** Whether more of the {@code count} articles just read are of {@code source} than may be. */
  boolean ofSource(String source, int count) {
    if (count <= settings.sourceBoilerplateCap()) {
      return false;
    }
    int key = source.hashCode();
    int ofSource = 0;
    for (int i = 0; i < count; i++) {
      ofSource += index.sourceKey(slots[i]) == key && article(i).source().equals(source) ? 1 : 0;
    }
    return ofSource > settings.sourceBoilerplateCap();
  }

  /**
   * Hashes of {@code other} that count between it and {@code article}, at {@code rate}; where there
   * are more than {@code most}, any number above it, for then nobody wants to know.
   */
  int size(LiveArticle other, int rate, LiveArticle article, int most) {
    int[] hashes = other.hashes();
    boolean same = article.sameSource(other);
    int mask = (1 << rate) - 1;
    int size = 0;
    for (int i = 0; i < hashes.length && size <= most; i++) {
      if (i % STRETCH == 0) {
        index.shingles.warm(hashes, i, Math.min(hashes.length, i + STRETCH));
      }
      size += (hashes[i] & mask) == 0 && countsIn(hashes[i], same, article.source()) ? 1 : 0;
    }
    return size;
  }

  private boolean countsIn(int hash, boolean sameSource, String source) {
    int cap = Math.min(sameSource ? settings.sourceBoilerplateCap() : slots.length, slots.length);
    return !index.shingles.mayExceed(hash, cap) || counts(read(hash), sameSource, source);
  }

  private boolean counts(int count, boolean sameSource, String source) {
    return count <= settings.boilerplateCap() && !(sameSource && ofSource(source, count));
  }

  /**
   * The hashes in common, each divided by the number of other groups of copies that have it, where
   * there are several: 1 for words found nowhere else or in one other text, half for a phrase in
   * two.
   */
  double specific(LiveArticle article, LiveArticle other) {
    boolean same = article.sameSource(other);
    double specific = 0;
    common = 0;
    for (int hash : article.hashes()) {
      int count = read(hash);
      if (has(other, count)) {
        common++;
        specific += counts(count, same, article.source()) ? 1.0 / otherGroups(article, count) : 0;
      }
    }
    return specific;
  }

  /**
   * Hashes in common of the two articles last asked about, boilerplate of their source included.
   */
  int common() {
    return common;
  }

  private boolean has(LiveArticle other, int count) {
    if (count > slots.length) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (slots[i] == other.slot) {
        return true;
      }
    }
    return false;
  }

  /** Groups that have the hash just read besides that of the source; at least 1. */
  private int otherGroups(LiveArticle article, int count) {
    String[] roots = new String[MOST_GROUPS];
    int groups = 0;
    for (int i = 0; i < count && groups < MOST_GROUPS; i++) {
      LiveArticle other = article(i);
      if (other != article && !contains(roots, groups, other.rootId())) {
        roots[groups++] = other.rootId();
      }
    }
    return Math.max(1, groups - 1);
  }

  private static boolean contains(String[] roots, int groups, String root) {
    for (int i = 0; i < groups; i++) {
      if (roots[i].equals(root)) {
        return true;
      }
    }
    return false;
  }
}
