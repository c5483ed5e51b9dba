package io.storyfold.copy;

import io.storyfold.article.AnalyzedText;
import io.storyfold.article.Words;

/** Short ways to items in tests. */
final class Texts {
  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;

  private Texts() {}

  static AnalyzedText text(String title, String teaser, String body) {
    return new AnalyzedText(Words.of(title), Words.NONE, Words.of(teaser), Words.of(body));
  }

  static Sketch sketch(String title, String teaser, String body) {
    return Sketcher.sketch(text(title, teaser, body));
  }

  /** A full text without a headline. */
  static CopyItem item(String id, String source, long arrivedAt, String body) {
    return new CopyItem(id, source, arrivedAt, sketch("", "", body), false);
  }

  /** A front-page item. */
  static CopyItem headline(String id, String source, long arrivedAt, String title, String teaser) {
    return new CopyItem(id, source, arrivedAt, sketch(title, teaser, ""), false);
  }
}
