package io.storyfold.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Delivered text to paragraphs of plain text. HTML is parsed only where there is some: agency copy
 * writes {@code <IBM>} and {@code a < b} and means it.
 */
public final class Markup {
  /** Elements whose content is not the article's text. */
  private static final Set<String> NOT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "nav",
          "form",
          "button",
          "figure",
          "figcaption",
          "aside",
          "head",
          "select",
          "video",
          "audio",
          "object");

  /** What only HTML holds: a closing tag of a common element, or one of those never closed. */
  private static final List<String> SIGNS =
      List.of(
          "</p",
          "</a>",
          "</div",
          "</b>",
          "</i>",
          "</em",
          "</strong",
          "</span",
          "</h",
          "</li",
          "</ul",
          "</td",
          "</section",
          "</article",
          "</figure",
          "</blockquote",
          "</script",
          "</style",
          "</font",
          "</u>",
          "</sup",
          "</sub",
          "<br",
          "<p>",
          "<p ",
          "<img ",
          "<hr",
          "<!--",
          "<!doctype");

  /** Whether a character of Latin-1 stays as it is, where a space stands alone. */
  private static final boolean[] PLAIN = plain();

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char WORD_JOINER = '\u2060';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final char LINE_SEPARATOR = '\u2028';

  private Markup() {}

  /** The paragraphs of {@code delivered}: no blank ones, single spaces, no invisible characters. */
  public static List<String> paragraphs(String delivered) {
    return lines(plain(delivered));
  }

  private static String plain(String delivered) {
    if (holdsMarkup(delivered)) {
      return textOf(delivered);
    }
    if (delivered.indexOf('&') < 0) {
      return delivered;
    }
    String unescaped = Parser.unescapeEntities(delivered, false);
    return holdsMarkup(unescaped) ? textOf(unescaped) : unescaped;
  }

  private static boolean holdsMarkup(String text) {
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      for (String sign : SIGNS) {
        if (text.regionMatches(true, i, sign, 0, sign.length())) {
          // "<P>" in capitals is a ticker symbol as often as a paragraph
          return !sign.equals("<p>") || text.charAt(i + 1) == 'p';
        }
      }
    }
    return false;
  }

  private static String textOf(String html) {
    StringBuilder text = new StringBuilder(html.length());
    NodeFilter collect =
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              appendInline(text, words.getWholeText());
              return FilterResult.CONTINUE;
            }
            if (node instanceof Element element) {
              if (NOT_TEXT.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
              }
              breakAround(text, element);
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
              breakAround(text, element);
            }
            return FilterResult.CONTINUE;
          }
        };
    Jsoup.parseBodyFragment(html).body().filter(collect);
    return text.toString();
  }

  private static void appendInline(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      text.append(c == '\n' || c == '\r' ? ' ' : c);
    }
  }

  private static void breakAround(StringBuilder text, Element element) {
    String name = element.normalName();
    if (element.isBlock() || name.equals("br")) {
      text.append('\n');
    } else if (name.equals("td") || name.equals("th")) {
      text.append(' ');
    }
  }

  private static List<String> lines(String text) {
    char[] chars = Letters.of(text);
    int length = text.length();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int run = 0; // start of the characters that are taken as they are
    int before = ' ';
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      // A sum, because where a word ends no processor foresees: nearly all texts are through here.
      boolean asItIs = c < PLAIN.length && PLAIN[c] && c + before != 2 * ' ';
      before = c;
      if (asItIs || ordinary(c) || parts(chars, run, i)) {
        continue;
      }
      before = ' ';
      if (endsLine(c) && line.isEmpty()) {
        add(text, run, i, lines);
        run = i + 1;
        continue;
      }
      line.append(chars, run, i - run);
      run = i + 1;
      if (endsLine(c)) {
        end(line, lines);
      } else if (!invisible(c) && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    if (line.isEmpty()) {
      add(text, run, length, lines);
    } else {
      line.append(chars, run, length - run);
      end(line, lines);
    }
    return lines;
  }

  /** A line that is taken as it is, but for a space at its end. */
  private static void add(String text, int start, int end, List<String> lines) {
    int last = end > start && text.charAt(end - 1) == ' ' ? end - 1 : end;
    if (last > start) {
      lines.add(text.substring(start, last));
    }
  }

  private static void end(StringBuilder line, List<String> lines) {
    if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }

  /** Whether the character is the one space between two words, which stays as it is. */
  private static boolean parts(char[] text, int run, int i) {
    return text[i] == ' ' && i > run && text[i - 1] != ' ';
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x100];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = c == ' ' || ordinary(c);
    }
    return plain;
  }

  private static boolean ordinary(char c) {
    return !Character.isSpaceChar(c) && !Character.isISOControl(c) && !invisible(c);
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == PARAGRAPH_SEPARATOR || c == LINE_SEPARATOR;
  }

  private static boolean invisible(char c) {
    return c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE || c == WORD_JOINER || c == BYTE_ORDER_MARK;
  }
}
