package io.storyfold.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

/**
 * The text inside a news item, and what it says of itself: NITF, XHTML, or plain text.
 *
 * @param headline of the text; empty when it has none
 * @param lead of the text
 * @param byline of the text
 * @param text paragraphs with a blank line between them
 */
record NewsItemBody(String headline, String lead, String byline, String text) {
  private static final NewsItemBody NONE = new NewsItemBody("", "", "", "");

  /** Elements of NITF that are paragraphs or hold lines of their own. */
  private static final Set<String> LINES =
      Set.of("p", "hl1", "hl2", "li", "dt", "dd", "tr", "pre", "fn", "bq", "credit", "note");

  /** Elements of NITF that are beside the text. */
  private static final Set<String> BESIDE = Set.of("media", "block.media", "body.end", "hedline");

  static NewsItemBody of(Element item) {
    for (Element set : Elements.all(item, "contentSet")) {
      for (Element content : set.getChildren()) {
        NewsItemBody body =
            switch (content.getName()) {
              case "inlineXML" -> inline(content);
              case "inlineData" -> data(content);
              default -> NONE;
            };
        if (!body.text().isEmpty()) {
          return body;
        }
      }
    }
    return NONE;
  }

  private static NewsItemBody inline(Element content) {
    for (Element root : content.getChildren()) {
      if (root.getName().equals("nitf")) {
        return nitf(root);
      }
      if (root.getName().equals("html")) {
        Element body = Elements.at(root, "body");
        return new NewsItemBody(
            Elements.text(root, "head", "title"), "", "", AgencyHtml.text(FeedRest.markup(body)));
      }
    }
    // Some put paragraphs there without a document around them.
    List<String> bare = new ArrayList<>();
    Elements.all(content, "p").forEach(p -> line(p.getValue(), bare));
    return new NewsItemBody("", "", "", String.join("\n\n", bare));
  }

  private static NewsItemBody data(Element content) {
    String text = content.getValue().strip();
    boolean html = Elements.attribute(content, "contenttype").contains("html");
    return new NewsItemBody("", "", "", html ? AgencyHtml.text(text) : text);
  }

  private static NewsItemBody nitf(Element nitf) {
    Element body = Elements.at(nitf, "body");
    Element head = Elements.at(body, "body.head");
    List<String> lead = new ArrayList<>();
    lines(Elements.at(head, "abstract"), lead);
    List<String> paragraphs = new ArrayList<>();
    lines(Elements.at(body, "body.content"), paragraphs);
    return new NewsItemBody(
        Elements.text(head, "hedline", "hl1"),
        String.join(" ", lead),
        Elements.text(head, "byline"),
        String.join("\n\n", paragraphs));
  }

  /** Paragraphs in order; text that stands in none is one by itself. */
  private static void lines(Element element, List<String> into) {
    for (Content child : element.getContent()) {
      if (child instanceof Element inner && !BESIDE.contains(inner.getName())) {
        if (LINES.contains(inner.getName())) {
          line(inner.getValue(), into);
        } else {
          lines(inner, into);
        }
      } else if (child instanceof Text words) {
        line(words.getText(), into);
      }
    }
  }

  private static void line(String text, List<String> into) {
    String line = Elements.line(text);
    if (!line.isEmpty()) {
      into.add(line);
    }
  }
}
