package io.storyfold.format;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What is nearly XML made into XML: HTML entities, bare ampersands, elements that are not closed,
 * prefixes that are not declared, control characters. Only for feeds, which people write by hand;
 * an agency's broken package is refused.
 */
final class LenientXml {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]*";
  private static final String QUALIFIED = NAME + "(:" + NAME + ")?";

  private LenientXml() {}

  /** Well-formed XML of the same content, as far as it can be told. */
  static String repaired(String text) {
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    Element root = document.firstElementChild();
    if (root == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(text.length());
    declare(root);
    write(root, out, 0);
    return out.toString();
  }

  private static void declare(Element root) {
    Map<String, String> missing = new TreeMap<>();
    for (Element element : root.getAllElements()) {
      prefix(element.tagName(), missing);
      element.attributes().forEach(a -> prefix(a.getKey(), missing));
    }
    missing.keySet().stream()
        .filter(p -> !root.hasAttr("xmlns:" + p))
        .forEach(p -> root.attr("xmlns:" + p, WellKnown.namespace(p)));
  }

  private static void prefix(String name, Map<String, String> prefixes) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      String prefix = name.substring(0, colon);
      if (prefix.matches(NAME) && !prefix.equals("xml") && !prefix.equals("xmlns")) {
        prefixes.put(prefix, "");
      }
    }
  }

  private static void write(Element element, StringBuilder out, int depth) {
    String name = element.tagName();
    if (depth > Xml.DEPTH || !name.matches(QUALIFIED)) {
      text(element.text(), out);
      return;
    }
    out.append('<').append(name);
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().matches(QUALIFIED)) {
        out.append(' ').append(attribute.getKey()).append("=\"");
        text(attribute.getValue(), out);
        out.append('"');
      }
    }
    out.append('>');
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        write(inner, out, depth + 1);
      } else if (child instanceof TextNode words) {
        text(words.getWholeText(), out);
      } else if (child instanceof DataNode data) {
        text(data.getWholeData(), out);
      }
    }
    out.append("</").append(name).append('>');
  }

  private static void text(String text, StringBuilder out) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  if (allowed(c)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
  }

  /** The characters of XML 1.0. */
  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c > 0xFFFF;
  }

  /** Prefixes that feeds use and sometimes forget to declare. */
  private static final class WellKnown {
    private static final Map<String, String> NAMESPACES =
        Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "atom", "http://www.w3.org/2005/Atom",
            "media", "http://search.yahoo.com/mrss/",
            "dcterms", "http://purl.org/dc/terms/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rss", "http://purl.org/rss/1.0/");

    private WellKnown() {}

    static String namespace(String prefix) {
      return NAMESPACES.getOrDefault(prefix, "undeclared:" + prefix);
    }
  }
}
