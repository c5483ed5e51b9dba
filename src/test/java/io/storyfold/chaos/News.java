package io.storyfold.chaos;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.bench.InventedNews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What is published: invented articles of four languages, copies among them, revisions of earlier
 * ones, withdrawals, and some that must be rejected. The same for the same seed.
 */
final class News {
  private static final double REVISED = .08;
  private static final double WITHDRAWN = .03;
  private static final double INVALID = .05;

  /** Only what is this young is revised or withdrawn. */
  private static final int MEMORY = 500;

  private final SplittableRandom random;
  private final InventedNews invented;
  private final List<Article> recent = new ArrayList<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Set<String> standing = new HashSet<>();
  private int invalid;

  News(long seed) {
    random = new SplittableRandom(seed);
    invented = new InventedNews(seed, InventedNews.Kind.FRONT_PAGE, 10_000);
  }

  /**
   * One delivery.
   *
   * @param good whether it must go to a desk; otherwise it must be rejected
   */
  record Item(Article article, boolean good) {}

  Item next(long now) {
    double kind = random.nextDouble();
    if (kind < INVALID) {
      ArticleBuilder bad = of(invented.next(), now).version(-1 - invalid++);
      return new Item(bad.build(), false);
    }
    if (kind < INVALID + REVISED && !recent.isEmpty()) {
      Article earlier = recent.get(random.nextInt(recent.size()));
      int version = versions.merge(earlier.id(), 1, Integer::sum);
      return new Item(
          of(earlier, now).title(earlier.title() + ", update " + version).version(version).build(),
          true);
    }
    if (kind < INVALID + REVISED + WITHDRAWN && !recent.isEmpty()) {
      Article earlier = recent.remove(random.nextInt(recent.size()));
      standing.remove(earlier.id());
      Article order =
          Article.from(earlier.source())
              .id(earlier.id())
              .status(ArticleStatus.CANCELED)
              .version(forget(earlier) + 1)
              .build();
      return new Item(order, true);
    }
    Article fresh = of(invented.next(), now).build();
    remember(fresh);
    return new Item(fresh, true);
  }

  /** Ids of the articles that must stand in the end. */
  Set<String> standing() {
    return standing;
  }

  private void remember(Article fresh) {
    versions.put(fresh.id(), fresh.version());
    standing.add(fresh.id());
    if (recent.size() >= MEMORY) {
      forget(recent.remove(0));
    }
    recent.add(fresh);
  }

  /** The last version of what will have no other. */
  private int forget(Article earlier) {
    return Objects.requireNonNull(versions.remove(earlier.id()));
  }

  private static ArticleBuilder of(Article a, long now) {
    return Article.from(a.source())
        .id(a.id())
        .url(a.url())
        .title(a.title())
        .teaser(a.teaser())
        .language(a.language())
        .publishedAt(now)
        .version(a.version());
  }
}
