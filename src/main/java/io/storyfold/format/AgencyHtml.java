package io.storyfold.format;

import io.storyfold.article.Markup;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Text of an agency's HTML: paragraphs, without the head, lead and boxes that some repeat inside
 * the text and deliver apart from it.
 */
final class AgencyHtml {
  private static final String APART = "header, footer, .teaser, .byline, .embargoed, .linkbox";

  private AgencyHtml() {}

  /** Paragraphs with a blank line between them. */
  static String text(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select(APART).remove();
    return paragraphs("<div>" + document.body().html() + "</div>");
  }

  /** The same of HTML that has its text alone; {@code dateline} stands in front of it. */
  static String text(String dateline, String html) {
    List<String> paragraphs = Markup.paragraphs("<div>" + html + "</div>");
    String lead = dateline.isBlank() || paragraphs.isEmpty() ? "" : dateline.strip() + " ";
    return lead + String.join("\n\n", paragraphs);
  }

  private static String paragraphs(String html) {
    return String.join("\n\n", Markup.paragraphs(html));
  }
}
