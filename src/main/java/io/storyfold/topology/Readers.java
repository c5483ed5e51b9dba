package io.storyfold.topology;

import io.storyfold.article.Agencies;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.OpenNlpLanguageDetector;
import java.util.Arrays;
import java.util.function.Supplier;

/** Makes article readers. */
final class Readers {
  private Readers() {}

  /**
   * Readers; agencies and language model are loaded once.
   *
   * @param moreAgencies names, with commas between them, to recognise besides those known
   */
  static Supplier<ArticleReader> of(String moreAgencies) {
    Agencies agencies =
        Agencies.knownAnd(
            Arrays.stream(moreAgencies.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    OpenNlpLanguageDetector languages = new OpenNlpLanguageDetector();
    return () -> new ArticleReader(agencies, languages, FeatureExtractor::extract);
  }
}
