package io.storyfold.article;

import java.util.List;
import java.util.OptionalLong;

/**
 * One article as one publisher delivered it, before anything was checked or cleaned. Texts may hold
 * HTML. Absent texts are empty, never null; {@link ArticleRules} says what must be there.
 *
 * @param id given id, fixed for life, kept verbatim; empty: {@link ArticleId} makes one of the url
 * @param url address at the publisher
 * @param source publisher, by domain where there is one
 * @param title headline
 * @param kicker short line above the headline
 * @param teaser lead or summary
 * @param body full text
 * @param language BCP 47 tag; empty or invalid: detected when read
 * @param publishedAt first publication as stated, epoch milliseconds; not trusted
 * @param updatedAt last change as stated, epoch milliseconds
 * @param version as stated, from 1; 0 when not stated
 * @param status what may be done with it
 * @param embargoedUntil not to be shown before, epoch milliseconds
 * @param expires not to be shown after, epoch milliseconds
 * @param correction marked as a correction by the publisher
 * @param edNote note to editors, never published
 * @param usageTerms terms of use, travel with the article
 * @param credit credit line, for example {@code dpa/AFP}
 * @param authors authors
 * @param topics topics or media topic codes
 * @param imageUrl address of the lead image
 * @param wire what agencies say beyond that
 * @param embedding dense vector supplied by the producer; empty when there is none
 * @param replayed of a backfill
 */
public record Article(
    String id,
    String url,
    String source,
    String title,
    String kicker,
    String teaser,
    String body,
    String language,
    OptionalLong publishedAt,
    OptionalLong updatedAt,
    int version,
    ArticleStatus status,
    OptionalLong embargoedUntil,
    OptionalLong expires,
    boolean correction,
    String edNote,
    String usageTerms,
    String credit,
    List<String> authors,
    List<String> topics,
    String imageUrl,
    WireDetails wire,
    List<Float> embedding,
    boolean replayed) {
  /** Copies the lists. */
  public Article {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    embedding = List.copyOf(embedding);
  }

  /** The same article with all its dates moved by {@code millis}. */
  public Article moved(long millis) {
    return new Article(
        id,
        url,
        source,
        title,
        kicker,
        teaser,
        body,
        language,
        moved(publishedAt, millis),
        moved(updatedAt, millis),
        version,
        status,
        moved(embargoedUntil, millis),
        moved(expires, millis),
        correction,
        edNote,
        usageTerms,
        credit,
        authors,
        topics,
        imageUrl,
        wire,
        embedding,
        replayed);
  }

  private static OptionalLong moved(OptionalLong date, long millis) {
    return date.isPresent() ? OptionalLong.of(date.getAsLong() + millis) : date;
  }

  /** An article of {@code source} to be filled in. */
  public static ArticleBuilder from(String source) {
    return new ArticleBuilder().source(source);
  }
}
