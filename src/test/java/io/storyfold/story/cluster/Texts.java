package io.storyfold.story.cluster;

import io.storyfold.article.AnalyzedText;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.Features;
import io.storyfold.article.Words;

/** Features of texts given in place. */
final class Texts {
  private Texts() {}

  static Features title(String title) {
    return article("", title, "");
  }

  static Features body(String title, String text) {
    return FeatureExtractor.extract(
        new AnalyzedText(Words.of(title), Words.NONE, Words.NONE, Words.of(text)));
  }

  static Features article(String kicker, String title, String teaser) {
    return FeatureExtractor.extract(
        new AnalyzedText(Words.of(title), Words.of(kicker), Words.of(teaser), Words.NONE));
  }
}
