package io.storyfold.copy;

import org.jspecify.annotations.Nullable;

/**
 * The articles of the window by id, and in the order of their sequence.
 *
 * <p>Chained buckets and a list, both linked through the articles themselves: twelve bytes an
 * article, where a map of the library takes sixty. In shards, so that growing moves few at a time.
 */
final class LiveArticles {
  private static final int SHARD_BITS = 8;
  private static final int FIRST_LENGTH = 4;
  private static final int SPREAD = 0x9E3779B9;

  private final @Nullable LiveArticle[][] shards = new LiveArticle[1 << SHARD_BITS][FIRST_LENGTH];
  private final int[] sizes = new int[1 << SHARD_BITS];
  private @Nullable LiveArticle oldest;
  private @Nullable LiveArticle newest;
  private int size;

  /** Of no meaning; keeps loads that are only to fetch from being optimised away. */
  @SuppressWarnings("UnusedVariable")
  private int fetched;

  private static int spread(String id) {
    return id.hashCode() * SPREAD;
  }

  private static int bucket(int spread, int length) {
    return ((spread << SHARD_BITS) >>> SHARD_BITS) & (length - 1);
  }

  @Nullable LiveArticle get(String id) {
    int spread = spread(id);
    @Nullable LiveArticle[] buckets = shards[spread >>> (Integer.SIZE - SHARD_BITS)];
    LiveArticle article = buckets[bucket(spread, buckets.length)];
    while (article != null && !article.id().equals(id)) {
      article = article.nextOfBucket;
    }
    return article;
  }

  /** Puts the article with the highest sequence; none of its id may be there. */
  void add(LiveArticle article) {
    int spread = spread(article.id());
    int shard = spread >>> (Integer.SIZE - SHARD_BITS);
    if (++sizes[shard] > shards[shard].length) {
      shards[shard] = grown(shards[shard]);
    }
    link(shards[shard], article);
    article.older = newest;
    if (newest == null) {
      oldest = article;
    } else {
      newest.newer = article;
    }
    newest = article;
    size++;
  }

  private static void link(@Nullable LiveArticle[] buckets, LiveArticle article) {
    int bucket = bucket(spread(article.id()), buckets.length);
    article.nextOfBucket = buckets[bucket];
    buckets[bucket] = article;
  }

  private static @Nullable LiveArticle[] grown(@Nullable LiveArticle[] buckets) {
    @Nullable LiveArticle[] larger = new LiveArticle[buckets.length * 2];
    for (LiveArticle first : buckets) {
      LiveArticle article = first;
      while (article != null) {
        LiveArticle next = article.nextOfBucket;
        link(larger, article);
        article = next;
      }
    }
    return larger;
  }

  /** Removes the article of this id and returns it; null when there is none. */
  @Nullable LiveArticle remove(String id) {
    LiveArticle article = get(id);
    if (article != null) {
      remove(article);
    }
    return article;
  }

  /** Removes an article that is there. */
  void remove(LiveArticle article) {
    unlink(article);
    LiveArticle before = article.older;
    LiveArticle after = article.newer;
    if (before == null) {
      oldest = after;
    } else {
      before.newer = after;
    }
    if (after == null) {
      newest = before;
    } else {
      after.older = before;
    }
    article.older = null;
    article.newer = null;
    size--;
  }

  private void unlink(LiveArticle article) {
    int spread = spread(article.id());
    int shard = spread >>> (Integer.SIZE - SHARD_BITS);
    sizes[shard]--;
    @Nullable LiveArticle[] buckets = shards[shard];
    int bucket = bucket(spread, buckets.length);
    LiveArticle before = buckets[bucket];
    if (before == article) {
      buckets[bucket] = article.nextOfBucket;
    } else {
      while (before != null && before.nextOfBucket != article) {
        before = before.nextOfBucket;
      }
      if (before != null) {
        before.nextOfBucket = article.nextOfBucket;
      }
    }
    article.nextOfBucket = null;
  }

  /**
   * Fetches what {@link #get}, {@link #add} and {@link #remove} need of this id: three loads, each
   * of what the one before gave, which the processor does while it goes on.
   */
  void fetch(String id) {
    int spread = spread(id);
    @Nullable LiveArticle[] buckets = shards[spread >>> (Integer.SIZE - SHARD_BITS)];
    LiveArticle first = buckets[bucket(spread, buckets.length)];
    fetched ^= first == null ? 0 : first.id().hashCode();
  }

  /**
   * Fetches what it takes to remove the article after the oldest, and to fetch that of the one
   * after it next time.
   */
  void fetchNext() {
    LiveArticle next = oldest == null ? null : oldest.newer;
    if (next != null) {
      fetch(next.id());
      LiveArticle second = next.newer;
      fetched ^= second == null ? 0 : second.fetch();
    }
  }

  /** The article with the lowest sequence; null when there is none. */
  @Nullable LiveArticle oldest() {
    return oldest;
  }

  int size() {
    return size;
  }
}
