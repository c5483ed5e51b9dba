package io.storyfold.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads an article once for all later steps: cleans its texts, tells language and genre, splits
 * headline and kicker, finds the words and extracts the features. Deterministic; safe for use by
 * several threads when its parts are.
 */
public final class ArticleReader {
  /**
   * Characters of text that are read: what follows is the tail of a live blog or a document. Keeps
   * every record of the desk log below 256 kB.
   */
  static final int TEXT_LIMIT = 50_000;

  private final TextCleaner cleaner;
  private final Languages languages;
  private final Function<AnalyzedText, Features> features;

  /**
   * A reader.
   *
   * @param agencies whose credits are recognised
   * @param detector for articles that state no language
   * @param features what the story engine wants to know of a text
   */
  public ArticleReader(
      Agencies agencies, LanguageDetector detector, Function<AnalyzedText, Features> features) {
    this.cleaner = new TextCleaner(agencies);
    this.languages = new Languages(detector);
    this.features = features;
  }

  /**
   * Reads {@code article}.
   *
   * @param article one that {@link ArticleRules} let pass and that is no withdrawal
   * @param arrivedAt epoch milliseconds; a later date of publication counts as this
   * @throws IllegalArgumentException when it has neither id nor url
   */
  public ReadResult read(Article article, long arrivedAt) {
    String id =
        ArticleId.of(article)
            .orElseThrow(() -> new IllegalArgumentException("article without id and url"));
    Set<String> agencies = new LinkedHashSet<>(cleaner.agenciesIn(article.credit()));
    String headline = cleaner.title(article.title(), article.source());
    String kicker = cleaner.line(article.kicker());
    Kicker split = split(kicker, headline);
    String teaser = cleaner.text(article.teaser(), agencies).replace('\n', ' ');
    String text = cut(cleaner.text(article.body(), agencies));
    article.authors().forEach(author -> agencies.addAll(cleaner.agenciesIn(author)));
    article.wire().agencies().forEach(name -> agencies.addAll(cleaner.agenciesIn(name)));
    AnalyzedText words =
        new AnalyzedText(
            Words.of(split.headline()),
            Words.of(split.kicker()),
            Words.of(teaser),
            Words.of(text),
            Address.of(article.url()));
    ReadArticle read =
        new ReadArticle(
            id,
            article.url(),
            article.source(),
            split.headline(),
            split.kicker(),
            teaser,
            text,
            languages.of(article.language(), headline, teaser, text),
            Math.min(article.publishedAt().orElse(arrivedAt), arrivedAt),
            article.updatedAt(),
            article.version(),
            article.correction(),
            article.usageTerms(),
            article.authors(),
            article.topics(),
            List.copyOf(agencies),
            CanonicalUrl.of(article.imageUrl()).isPresent() ? article.imageUrl() : "",
            GenreRules.of(split.kicker(), split.headline()),
            features(words, article.embedding()),
            article.replayed());
    return new ReadResult(read, words);
  }

  /** Cuts at a paragraph where there is one near, else at a word. */
  private static String cut(String text) {
    if (text.length() <= TEXT_LIMIT) {
      return text;
    }
    int end = Math.max(text.lastIndexOf('\n', TEXT_LIMIT), text.lastIndexOf(' ', TEXT_LIMIT));
    return text.substring(0, end > 0 ? end : TEXT_LIMIT);
  }

  /** A kicker that was delivered stays, and is not repeated in front of the headline. */
  private static Kicker split(String delivered, String headline) {
    Kicker split = Kicker.of(headline).orElseGet(() -> new Kicker("", headline));
    if (delivered.isEmpty() || split.kicker().equalsIgnoreCase(delivered)) {
      return split;
    }
    return new Kicker(delivered, headline);
  }

  private Features features(AnalyzedText words, List<Float> embedding) {
    Features found = features.apply(words);
    return embedding.isEmpty()
        ? found
        : new Features(
            found.version(), found.titleKey(), found.wordCount(), found.terms(), embedding);
  }
}
