package io.storyfold.story;

import io.storyfold.article.ReadArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a frontend is shown of one article.
 *
 * @param publishedAt as stated, clamped to the arrival; epoch milliseconds
 * @param arrivedAt arrival of the first version; epoch milliseconds
 * @param version as stated; 0 when not stated
 * @param agencies agencies named in credit lines
 * @param usageTerms as stated, at most {@value #TERMS} characters
 * @param originalWithdrawn whether the publisher of the text it was taken from withdrew that
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
    boolean replayed,
    String usageTerms,
    boolean originalWithdrawn) {

  /** Longest title on a card, characters: no headline needs more, and snapshots stay small. */
  static final int TITLE = 300;

  /** Longest usage terms on a card, characters: terms seen have one to four sentences. */
  private static final int TERMS = 1_000;

  /** Keeps one copy of usage terms: a publisher has the same ones on all its articles. */
  public Card {
    usageTerms = usageTerms.intern();
  }

  /** The card of an article whose first version arrived at {@code arrivedAt}. */
  public static Card of(ReadArticle article, long arrivedAt) {
    return new Card(
        article.id(),
        article.url(),
        article.source(),
        cut(article.title().isEmpty() ? article.teaser() : article.title(), TITLE),
        article.language(),
        article.publishedAt(),
        arrivedAt,
        article.version(),
        article.correction(),
        article.agencies(),
        article.imageUrl(),
        article.replayed(),
        cut(article.usageTerms(), TERMS),
        false);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  /** The same card, on which it stays noted that the original was withdrawn. */
  Card noting(boolean withdrawnOriginal) {
    return new Card(
        articleId,
        url,
        source,
        title,
        language,
        publishedAt,
        arrivedAt,
        version,
        correction,
        agencies,
        imageUrl,
        replayed,
        usageTerms,
        originalWithdrawn || withdrawnOriginal);
  }

  /** Copies of a withdrawn text share it with each other: it is not to be quoted there either. */
  @Nullable Evidence quotable(@Nullable Evidence evidence) {
    return evidence != null && originalWithdrawn ? evidence.unquoted() : evidence;
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
        replayed,
        "",
        false);
  }
}
