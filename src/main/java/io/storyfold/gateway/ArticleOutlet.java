package io.storyfold.gateway;

import io.storyfold.article.Article;
import java.util.concurrent.Future;

/** Where delivered articles go: the topic of incoming articles. */
@FunctionalInterface
public interface ArticleOutlet {
  /**
   * Sends one article that keeps the {@link io.storyfold.article.ArticleRules}.
   *
   * @param origin who delivered it, for {@code storyfold-origin}
   * @return done when it is safe; fails when it cannot be sent
   */
  Future<?> send(Article article, String origin);
}
