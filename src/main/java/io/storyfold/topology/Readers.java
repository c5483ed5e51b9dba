package io.storyfold.topology;

import io.storyfold.article.Agencies;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.OpenNlpLanguageDetector;
import java.util.function.Supplier;

/** Makes article readers. */
final class Readers {
  private Readers() {}

  /** Readers with what comes with this version; agencies and language model are loaded once. */
  static Supplier<ArticleReader> shipped() {
    Agencies agencies = Agencies.known();
    OpenNlpLanguageDetector languages = new OpenNlpLanguageDetector();
    return () -> new ArticleReader(agencies, languages, FeatureExtractor::extract);
  }
}
