package io.storyfold.format;

import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.Markup;

/** Which of a feed's texts is the lead and which the article. */
final class FeedLead {
  /** Longest lead in characters: a description beyond that is the whole text. */
  static final int LONGEST = 2_000;

  private FeedLead() {}

  /** {@code description} is a lead, or the text when there is no other and it is long. */
  static void into(ArticleBuilder article, String description, String content) {
    boolean whole = content.isEmpty() && length(description) > LONGEST;
    boolean twice = description.equals(content);
    article.teaser(whole || twice ? "" : description).body(whole ? description : content);
  }

  private static int length(String html) {
    return html.length() <= LONGEST
        ? html.length()
        : Markup.paragraphs(html).stream().mapToInt(String::length).sum();
  }
}
