package io.storyfold.article;

/** The words of an article by where they stand, read once and shared by sketch and features. */
public record AnalyzedText(Words title, Words kicker, Words teaser, Words text, Address address) {

  /** The words of an article without an address. */
  public AnalyzedText(Words title, Words kicker, Words teaser, Words text) {
    this(title, kicker, teaser, text, Address.NONE);
  }

  /** Words in all parts together; those of the address are no text. */
  public int size() {
    return title.size() + kicker.size() + teaser.size() + text.size();
  }
}
