package io.storyfold.copy;

/**
 * What many articles have, learned by counting the live ones: of no weight in more than a number of
 * them, nor between articles of one source in more than a number of its own, and of little where
 * several groups of copies have it that share nothing else.
 */
final class Boilerplate {
  /** More groups than this are not told apart: a phrase is a phrase. */
  private static final int MOST_GROUPS = 8;

  /** Hashes that are fetched together. */
  private static final int STRETCH = 16;

  private final ArticleIndex index;
  private final CopySettings settings;

  /** Of the hashes of the article in question, and of a single hash of another one. */
  private final Occurrences occurrences;

  private final Occurrences single;

  /** An article of each group that has a hash. */
  private final int[] groupSlots = new int[MOST_GROUPS];

  private int common;

  /**
   * Boilerplate of an index.
   *
   * @param occurrences of the hashes of the article in question
   */
  Boilerplate(ArticleIndex index, CopySettings settings, Occurrences occurrences) {
    this.index = index;
    this.settings = settings;
    this.occurrences = occurrences;
    this.single = new Occurrences(index.shingles, settings.boilerplateCap());
  }

  /** Whether more articles of {@code source} have hash {@code i} of the article than may. */
  boolean ofSource(String source, int i) {
    return ofSource(source, occurrences, i);
  }

  private boolean ofSource(String source, Occurrences read, int i) {
    int count = read.slots(i);
    if (count <= settings.sourceBoilerplateCap()) {
      return false;
    }
    int ofSource = 0;
    for (int j = 0; j < count; j++) {
      ofSource += index.ofSource(read.slot(i, j), source) ? 1 : 0;
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
    if (!same && rate == other.rate()) {
      return hashes.length - other.boilerplate();
    }
    if (!same && other.boilerplate() == 0) {
      return SortedInts.multiples(hashes, 1 << rate);
    }
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
    int cap = settings.boilerplateCap();
    int fewest = sameSource ? Math.min(settings.sourceBoilerplateCap(), cap) : cap;
    if (!index.shingles.mayExceed(hash, fewest)) {
      return true;
    }
    single.read(hash);
    return counts(single, 0, sameSource, source);
  }

  private boolean counts(Occurrences read, int i, boolean sameSource, String source) {
    return !read.tooMany(i) && !(sameSource && ofSource(source, read, i));
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
    for (int i = 0; i < occurrences.hashes(); i++) {
      if (has(other.slot(), i)) {
        common++;
        if (counts(occurrences, i, same, article.source())) {
          specific += 1.0 / otherGroups(article, i);
        }
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

  private boolean has(int slot, int i) {
    for (int j = 0; j < occurrences.slots(i); j++) {
      if (occurrences.slot(i, j) == slot) {
        return true;
      }
    }
    return false;
  }

  /** Groups that have hash {@code i} besides that of the source; at least 1. */
  private int otherGroups(LiveArticle article, int i) {
    int groups = 0;
    for (int j = 0; j < occurrences.slots(i) && groups < MOST_GROUPS; j++) {
      int slot = occurrences.slot(i, j);
      if (slot != article.slot() && !known(groups, slot)) {
        groupSlots[groups++] = slot;
      }
    }
    return Math.max(1, groups - 1);
  }

  private boolean known(int groups, int slot) {
    char key = index.rootKey(slot);
    for (int i = 0; i < groups; i++) {
      if (index.rootKey(groupSlots[i]) == key
          && index.at(groupSlots[i]).rootId().equals(index.at(slot).rootId())) {
        return true;
      }
    }
    return false;
  }
}
