package io.storyfold.article;

import java.util.Optional;

/**
 * The identity of an article: an id fixed for life, so that its revisions and its withdrawal meet
 * it. It is the key of every record on {@code articles.incoming}.
 */
public final class ArticleId {
  private static final char SCOPE = '|';

  private ArticleId() {}

  /** The id of {@code article}; empty when it has neither id nor a web address. */
  public static Optional<String> of(Article article) {
    return of(article.id(), article.url());
  }

  /**
   * The id verbatim when given, else the canonical form of the url; empty when neither is there.
   */
  public static Optional<String> of(String id, String url) {
    return id.isEmpty() ? CanonicalUrl.of(url) : Optional.of(id);
  }

  /**
   * A provider's id made unique by its source, for formats whose ids are unique only there: one
   * publisher's "123" cannot touch another's.
   */
  public static String scoped(String source, String providerId) {
    return source + SCOPE + providerId;
  }
}
