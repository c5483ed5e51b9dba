package io.storyfold.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lines that a site puts around every text: links to other articles, newsletters, sharing. A line
 * that begins a sentence of the article just as well ("Zum Thema Rente sagte …") is left.
 */
final class SiteChrome {
  /** A short line that begins so is a link wherever it stands. */
  private static final List<String> LINKS =
      List.of(
          "lesen sie auch",
          "lesen sie hier",
          "lesen sie dazu",
          "lesen sie mehr",
          "read more",
          "also read",
          "lire aussi",
          "à lire aussi",
          "lea también",
          "lee también",
          "leia também",
          "leggi anche",
          "mehr zum thema:",
          "zum thema:",
          "mehr dazu:",
          "auch interessant:",
          "read also:",
          "see also:",
          "related:",
          "mehr zum thema |",
          "+lesen sie");

  /** A call that begins so near the end opens the chrome that fills the rest. */
  private static final List<String> CALLS =
      List.of(
          "sign up",
          "subscribe to",
          "subscribe now",
          "follow us",
          "newsletter:",
          "unser newsletter",
          "abonnieren sie",
          "melden sie sich",
          "folgen sie uns",
          "das könnte sie auch interessieren",
          "all rights reserved",
          "alle rechte vorbehalten",
          "inscrivez-vous",
          "abonnez-vous",
          "suscríbete",
          "suscríbase",
          "keine nachricht mehr verpassen");

  /** A line that is nothing else near the end opens the chrome that fills the rest. */
  private static final Set<String> HEADINGS =
      Set.of(
          "mehr zum thema",
          "zum thema",
          "mehr dazu",
          "weitere artikel",
          "meistgelesen",
          "newsletter",
          "auch interessant",
          "lesen sie auch",
          "related",
          "related articles",
          "related stories",
          "related topics",
          "more on this story",
          "most read",
          "read more",
          "see also",
          "share",
          "share this article",
          "teilen",
          "artikel teilen",
          "kommentare",
          "kommentieren",
          "comments",
          "startseite",
          "drucken",
          "sur le même sujet",
          "lire aussi",
          "más información",
          "te puede interesar",
          "noticias relacionadas");

  private static final String NOW = "jetzt ";

  private static final int LONGEST_LINK = 200;

  /** Longer lines are prose; chrome ends where prose begins. */
  private static final int LONGEST_CHROME = 160;

  /** At most this part of a text is chrome at its end. */
  private static final double MOST = .4;

  private SiteChrome() {}

  /** Strips {@code lines} in place; the first line always stays. */
  static void strip(List<String> lines) {
    for (int i = lines.size() - 1; i > 0; i--) {
      if (isLink(lines.get(i))) {
        lines.remove(i);
      }
    }
    int all = 0;
    for (String line : lines) {
      all += line.length();
    }
    int most = (int) (MOST * all);
    int from = lines.size();
    int length = 0;
    for (int i = lines.size() - 1; i > 0; i--) {
      String line = lines.get(i);
      length += line.length();
      if (line.length() > LONGEST_CHROME || length > most) {
        break;
      }
      if (opensChrome(line)) {
        from = i;
      }
    }
    lines.subList(from, lines.size()).clear();
  }

  static boolean isLink(String line) {
    return line.length() <= LONGEST_LINK
        && startsWithOne(line, LINKS)
        && !HEADINGS.contains(bare(line));
  }

  private static boolean opensChrome(String line) {
    return startsWithOne(line, CALLS) || HEADINGS.contains(bare(line)) || subscribes(line);
  }

  private static String bare(String line) {
    String lower = line.length() > LONGEST_CHROME ? "" : line.toLowerCase(Locale.ROOT);
    return lower.endsWith(":") ? lower.substring(0, lower.length() - 1).strip() : lower;
  }

  /** "Jetzt … abonnieren" and its kind. */
  private static boolean subscribes(String line) {
    if (!line.regionMatches(true, 0, NOW, 0, NOW.length())) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    return (lower.contains("abonnieren") || lower.contains("anmelden") || lower.contains("testen"));
  }

  private static boolean startsWithOne(String line, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (line.regionMatches(true, 0, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }
}
