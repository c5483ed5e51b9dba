package io.storyfold.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The place and agency in front of an agency's first sentence: "Hamburg (dpa) - ", "PARIS, Nov 5
 * (Reuters) — ", "(AFP) – ".
 */
final class Dateline {
  private static final int LONGEST_PLACE = 60;
  private static final int LONGEST_AGENCIES = 40;
  private static final int MOST_WORDS = 6;
  private static final String DASHES = "-–—";

  /** Words in lower case that names of places hold. */
  private static final Set<String> IN_NAMES =
      Set.of(
          "am", "an", "der", "den", "dem", "bei", "im", "in", "ob", "und", "de", "del", "la", "le",
          "les", "sur", "upon", "on", "of", "and", "al", "da", "do");

  private final CreditLine creditLine;

  Dateline(Agencies agencies) {
    this.creditLine = new CreditLine(agencies);
  }

  /** {@code line} without its dateline; the agencies it names are added to {@code agencies}. */
  String strip(String line, Set<String> agencies) {
    int open = line.indexOf('(');
    int close = line.indexOf(')', open + 1);
    if (open < 0 || open > LONGEST_PLACE || close < 0 || close - open > LONGEST_AGENCIES) {
      return line;
    }
    int text = afterDash(line, close + 1);
    if (text < 0 || text == line.length()) {
      return line;
    }
    String before = line.substring(0, open).strip();
    Optional<Set<String>> credit = creditLine.read(line.substring(open + 1, close));
    if (credit.isEmpty() || credit.get().isEmpty() || explainsAbbreviation(before)) {
      return line;
    }
    agencies.addAll(credit.get());
    // Something else stands before the agency, such as a headline that runs into it: left alone.
    return place(before) ? line.substring(text) : line;
  }

  /** "Deutsche Presse-Agentur (dpa)" is a sentence about the agency. */
  private static boolean explainsAbbreviation(String before) {
    String lower = before.toLowerCase(Locale.ROOT);
    return lower.contains("agen") || lower.contains("press");
  }

  /** Index behind the dash that follows; -1 when there is none. */
  private static int afterDash(String line, int from) {
    int i = skipSpaces(line, from);
    int dash = i;
    while (i < line.length() && DASHES.indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i == dash ? -1 : skipSpaces(line, i);
  }

  private static int skipSpaces(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Names of places, months, days of the month; nothing that could be a sentence. */
  private static boolean place(String text) {
    if (text.isEmpty()) {
      return true;
    }
    String[] words = text.split(" ", -1);
    for (String word : words) {
      if (Character.isLowerCase(word.codePointAt(0)) && !IN_NAMES.contains(word)) {
        return false;
      }
    }
    return words.length <= MOST_WORDS;
  }
}
