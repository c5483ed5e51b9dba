package io.storyfold.gateway;

import io.storyfold.article.Words;
import java.util.Collection;

/**
 * The words of texts, folded as the engines fold them, in one string with a space before each, so
 * that "begins a word" is a plain {@code contains}.
 */
final class FoldedText {
  private static final char BEFORE_WORD = ' ';

  private final String text;

  private FoldedText(String text) {
    this.text = text;
  }

  static FoldedText of(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      Words words = Words.of(part);
      for (int i = 0; i < words.size(); i++) {
        text.append(BEFORE_WORD).append(words.folded(i));
      }
    }
    return new FoldedText(text.toString());
  }

  /** Whether each of these folded words begins a word of it. */
  boolean holds(Collection<String> words) {
    return words.stream().allMatch(word -> text.contains(BEFORE_WORD + word));
  }
}
