package io.storyfold.article;

import java.util.List;
import java.util.OptionalLong;

/**
 * An article as intake read it: cleaned, with the features every later step needs.
 *
 * @param id article id, fixed for life
 * @param url address at the publisher; empty when there is none
 * @param source publisher
 * @param title headline without HTML, kicker and site suffix
 * @param kicker line above the headline; empty when there is none
 * @param teaser lead without HTML
 * @param text body without HTML, captions, chrome and credit lines; line feeds part paragraphs
 * @param language primary language subtag, {@code und} when unknown
 * @param publishedAt as stated, clamped to the arrival; epoch milliseconds
 * @param updatedAt as stated; epoch milliseconds
 * @param version as stated; 0 when not stated
 * @param correction marked as a correction by the publisher
 * @param usageTerms as stated
 * @param authors as delivered
 * @param topics as delivered
 * @param agencies agencies named in credit lines, short names
 * @param imageUrl address of the lead image; empty when there is none
 * @param genre recognised by structure
 * @param features what the story engine knows of the text
 * @param replayed of a backfill
 */
public record ReadArticle(
    String id,
    String url,
    String source,
    String title,
    String kicker,
    String teaser,
    String text,
    String language,
    long publishedAt,
    OptionalLong updatedAt,
    int version,
    boolean correction,
    String usageTerms,
    List<String> authors,
    List<String> topics,
    List<String> agencies,
    String imageUrl,
    Genre genre,
    Features features,
    boolean replayed) {

  /** As if only headline, kicker and teaser had been delivered. */
  public ReadArticle withoutText() {
    Features told =
        FeatureExtractor.extract(
            new AnalyzedText(
                Words.of(title), Words.of(kicker), Words.of(teaser), Words.NONE, Address.of(url)),
            features.embedding());
    return new ReadArticle(
        id,
        url,
        source,
        title,
        kicker,
        teaser,
        "",
        language,
        publishedAt,
        updatedAt,
        version,
        correction,
        usageTerms,
        authors,
        topics,
        agencies,
        imageUrl,
        genre,
        told,
        replayed);
  }
}
