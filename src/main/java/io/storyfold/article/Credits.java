package io.storyfold.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes credits off both ends of a text and keeps the agencies they name. */
final class Credits {
  /** Longest credit that shares a line with text. */
  private static final int LONGEST_TAIL = 90;

  private static final String SENTENCE_ENDS = ".!?…“”\"»«)]";

  /** Beginnings of a credit that no sentence has, so that none needs to end before. */
  private static final List<String> OPENERS = List.of("mit material ", "quelle: ", "quellen: ");

  private final Dateline dateline;
  private final CreditLine creditLine;

  Credits(Agencies agencies) {
    this.dateline = new Dateline(agencies);
    this.creditLine = new CreditLine(agencies);
  }

  /**
   * Strips {@code lines} in place, until there is nothing to strip, and adds the agencies found to
   * {@code agencies}.
   */
  void strip(List<String> lines, Set<String> agencies) {
    List<String> before;
    do {
      before = List.copyOf(lines);
      stripStart(lines, agencies);
      stripEnd(lines, agencies);
    } while (!lines.equals(before));
  }

  /** The agencies named in a field that is a credit or byline. */
  Set<String> agenciesIn(String field) {
    return creditLine.agenciesIn(field);
  }

  private void stripStart(List<String> lines, Set<String> agencies) {
    while (lines.size() > 1) {
      Optional<Set<String>> credit = creditLine.readWithNames(lines.get(0));
      if (credit.isEmpty()) {
        break;
      }
      agencies.addAll(credit.get());
      lines.remove(0);
    }
    if (!lines.isEmpty()) {
      lines.set(0, dateline.strip(lines.get(0), agencies));
    }
  }

  private void stripEnd(List<String> lines, Set<String> agencies) {
    while (lines.size() > 1) {
      Optional<Set<String>> credit = creditLine.readWithNames(lines.get(lines.size() - 1));
      if (credit.isEmpty()) {
        break;
      }
      agencies.addAll(credit.get());
      lines.remove(lines.size() - 1);
    }
    if (!lines.isEmpty()) {
      int last = lines.size() - 1;
      lines.set(last, withoutTail(lines.get(last), agencies));
    }
  }

  /** Without a credit that follows the last sentence on its line, or stands in brackets there. */
  private String withoutTail(String line, Set<String> agencies) {
    int from = Math.max(1, line.length() - LONGEST_TAIL);
    for (int i = from; i < line.length() - 1; i++) {
      if (line.charAt(i) == ' ' && startsTail(line, i)) {
        Optional<Set<String>> credit = creditLine.read(line.substring(i + 1));
        if (credit.isPresent()) {
          agencies.addAll(credit.get());
          return line.substring(0, i).stripTrailing();
        }
      }
    }
    return line;
  }

  private static boolean startsTail(String line, int space) {
    char next = line.charAt(space + 1);
    return SENTENCE_ENDS.indexOf(line.charAt(space - 1)) >= 0
        || next == '('
        || (next == '©' && line.charAt(space - 1) != ':')
        || isSlashList(line, space + 1)
        || opens(line, space + 1);
  }

  private static boolean opens(String line, int start) {
    for (String opener : OPENERS) {
      if (line.regionMatches(true, start, opener, 0, opener.length())) {
        return true;
      }
    }
    return false;
  }

  /** "RND/dpa" as the last word, which no sentence ends with. */
  private static boolean isSlashList(String line, int start) {
    return line.indexOf(' ', start) < 0
        && line.indexOf('/', start) > 0
        && Character.isLetter(line.charAt(line.length() - 1));
  }
}
