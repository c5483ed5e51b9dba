package io.storyfold.story;

import io.storyfold.article.ReadArticle;
import java.util.List;

/**
 * What a frontend is shown of one article.
 *
 * @param publishedAt as stated, clamped to the arrival; epoch milliseconds
 * @param arrivedAt arrival of the first version; epoch milliseconds
 * @param version as stated; 0 when not stated
 * @param agencies agencies named in credit lines
 */
public record Card(
    String articleId,
    String url,
    String source,
    String title,
    String language,
    long publishedAt,
    long arrivedAt,
    int version,
    boolean correction,
    List<String> agencies,
    String imageUrl,
    boolean replayed) {

  /** Longest title on a card, characters: no headline needs more, and snapshots stay small. */
  private static final int TITLE = 300;

  /** The card of an article whose first version arrived at {@code arrivedAt}. */
  public static Card of(ReadArticle article, long arrivedAt) {
    return new Card(
        article.id(),
        article.url(),
        article.source(),
        cut(article.title().isEmpty() ? article.teaser() : article.title()),
        article.language(),
        article.publishedAt(),
        arrivedAt,
        article.version(),
        article.correction(),
        article.agencies(),
        article.imageUrl(),
        article.replayed());
  }

  private static String cut(String title) {
    return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
  }

  /** The same card with the arrival of an earlier version. */
  Card since(long firstArrival) {
    return new Card(
        articleId,
        url,
        source,
        title,
        language,
        publishedAt,
        firstArrival,
        version,
        correction,
        agencies,
        imageUrl,
        replayed);
  }

  /** What may still be said of a withdrawn article: its id and source. */
  Card withdrawn() {
    return new Card(
        articleId,
        "",
        source,
        "",
        language,
        publishedAt,
        arrivedAt,
        version,
        false,
        List.of(),
        "",
        replayed);
  }
}
