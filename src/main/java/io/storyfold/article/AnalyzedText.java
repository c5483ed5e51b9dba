package io.storyfold.article;

/** The words of an article by where they stand, read once and shared by sketch and features. */
public record AnalyzedText(Words title, Words kicker, Words teaser, Words text) {
  /** Words in all parts together. */
  public int size() {
    return title.size() + kicker.size() + teaser.size() + text.size();
  }
}
