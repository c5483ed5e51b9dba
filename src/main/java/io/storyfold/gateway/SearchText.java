package io.storyfold.gateway;

import io.storyfold.article.Words;
import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Words of a story, folded as the engines fold them (case, umlauts, accents), in one string with a
 * space before each, so that "begins a word" is a plain {@code contains}.
 */
final class SearchText {
  private static final char BEFORE_WORD = ' ';

  private final String text;

  private SearchText(String text) {
    this.text = text;
  }

  /** Headline, keywords and the titles in the snapshot. */
  static SearchText of(Story story) {
    StringBuilder text = new StringBuilder();
    append(text, story.getHeadline());
    story.getKeywords().forEach(keyword -> append(text, keyword));
    for (ArticleRef article : story.getArticles()) {
      append(text, article.getTitle());
    }
    return new SearchText(text.toString());
  }

  /** The words of a request, folded, each with the space that goes before a word here. */
  static List<String> words(String query) {
    Words words = Words.of(query);
    List<String> folded = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      folded.add(BEFORE_WORD + words.folded(i));
    }
    return folded;
  }

  /** Whether it holds all of what {@link #words} made of a request. */
  boolean matches(Collection<String> words) {
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder text, String part) {
    Words words = Words.of(part);
    for (int i = 0; i < words.size(); i++) {
      text.append(BEFORE_WORD).append(words.folded(i));
    }
  }
}
