package io.storyfold.copy;

/**
 * Keeps, with each posted article, how many of its hashes are boilerplate: in more articles than
 * may be. A function of what is posted, brought up to date where a hash crosses that number, which
 * is rare: the size of an article's sketch without boilerplate is asked far more often.
 */
final class BoilerplateCounts {
  private final ArticleIndex index;
  private final int cap;
  private final int[] slots;

  BoilerplateCounts(ArticleIndex index, int cap) {
    this.index = index;
    this.cap = cap;
    this.slots = new int[cap + 1];
  }

  /** To be told of each hash that was added: {@code articles} have it now. */
  void added(LiveArticle article, int hash, int articles) {
    if (articles == cap + 1) {
      change(hash, 1);
    } else if (articles > cap) {
      article.addBoilerplate(1);
    }
  }

  /** To be told of each hash that was removed: {@code articles} still have it. */
  void removed(int hash, int articles) {
    if (articles == cap) {
      change(hash, -1);
    }
  }

  private void change(int hash, int by) {
    int count = index.shingles.read(hash, slots);
    for (int i = 0; i < count; i++) {
      index.at(slots[i]).addBoilerplate(by);
    }
  }
}
