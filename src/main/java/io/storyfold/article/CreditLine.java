package io.storyfold.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one line as a credit: "Quelle: example.org, mno/dpa", "(AFP)", "© Example.de/dpa/rtr", "Mit
 * Material der Nachrichtenagenturen dpa und SID". A slash list mixes agencies with staff initials
 * and house names, so a short word that is no agency is taken for initials.
 */
final class CreditLine {
  /** Words that only a credit begins with. */
  private static final List<String> MARKS =
      List.of(
          "quellen:",
          "quelle:",
          "source:",
          "sources:",
          "fuente:",
          "źródło:",
          "©",
          "(c)",
          "copyright",
          "mit material",
          "mit agenturmaterial",
          "mit informationen",
          "unter verwendung",
          "nachrichtenagenturen",
          "nachrichtenagentur",
          "text:",
          "(mit",
          "con información",
          "avec l'",
          "with files from",
          "with material from",
          "additional reporting by");

  /** Words that lead over to the names: passed over. */
  private static final Set<String> FILLERS =
      Set.of(
          "von",
          "by",
          "mit",
          "der",
          "den",
          "dem",
          "des",
          "die",
          "agentur",
          "agenturen",
          "material",
          "nachrichtenagentur",
          "nachrichtenagenturen",
          "from",
          "the",
          "news",
          "agency",
          "agencies",
          "avec",
          "de",
          "la",
          "and",
          "und",
          "et",
          "y",
          "con",
          "par",
          "por",
          "via",
          "with");

  private static final Pattern SEPARATOR =
      Pattern.compile("[/,;|+&]|\\s(?:und|and|et|y|mit|with)\\s");

  private static final int LONGEST = 100;
  private static final int LONGEST_INITIALS = 5;
  private static final int LONGEST_NAME = 40;
  private static final String ENCLOSING = "()[]*•·–—-: .";

  private final Agencies agencies;

  CreditLine(Agencies agencies) {
    this.agencies = agencies;
  }

  /** The agencies of {@code line}, perhaps none; empty when it is no credit. */
  Optional<Set<String>> read(String line) {
    return read(line, false);
  }

  /** The same for a line that may hold people's names beside an agency: "Jane Doe, AP". */
  Optional<Set<String>> readWithNames(String line) {
    return read(line, true);
  }

  private Optional<Set<String>> read(String line, boolean namesAllowed) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String rest = trimmed(line);
    int mark = mark(rest);
    boolean marked = mark > 0;
    boolean namesFit = marked ? !picture(rest) : namesAllowed;
    Content content = new Content();
    Matcher separator = SEPARATOR.matcher(rest);
    int start = mark;
    boolean more = true;
    while (more) {
      more = separator.find(start);
      content.add(withoutFillers(rest.substring(start, more ? separator.start() : rest.length())));
      if (content.other || (content.names && !namesFit)) {
        return Optional.empty(); // prose, as nearly every line: the rest does not matter
      }
      start = more ? separator.end() : start;
    }
    boolean credit = !content.found.isEmpty() || (marked && content.house && !content.names);
    return credit ? Optional.of(content.found) : Optional.empty();
  }

  /** "© dpa / Jane Doe" and "Quelle: dpa/Jane Doe" name a photographer, not an author. */
  private static boolean picture(String line) {
    return line.startsWith("©") || (line.indexOf('/') >= 0 && line.indexOf(',') < 0);
  }

  /** Any agencies named in {@code list}, whatever else it holds: for fields that are credits. */
  Set<String> agenciesIn(String list) {
    Content content = new Content();
    parts(list).forEach(part -> content.add(withoutFillers(part)));
    return content.found;
  }

  /** Length of the mark that {@code line} begins with; 0 when it begins with none. */
  private static int mark(String line) {
    for (String mark : MARKS) {
      if (line.regionMatches(true, 0, mark, 0, mark.length())) {
        return mark.length();
      }
    }
    return 0;
  }

  private static List<String> parts(String list) {
    return List.of(SEPARATOR.split(list, -1));
  }

  private static String withoutFillers(String part) {
    String rest = trimmed(part);
    while (true) {
      int space = rest.indexOf(' ');
      String first = space < 0 ? rest : rest.substring(0, space);
      if (!FILLERS.contains(first.toLowerCase(Locale.ROOT)) || isWholeName(rest)) {
        return rest;
      }
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
  }

  private static boolean isWholeName(String rest) {
    return rest.startsWith("The ") || rest.startsWith("News ");
  }

  private static String trimmed(String s) {
    int start = 0;
    int end = s.length();
    while (start < end && ENCLOSING.indexOf(s.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ENCLOSING.indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    return s.substring(start, end);
  }

  /** What the parts of a line turned out to be. */
  private final class Content {
    final Set<String> found = new LinkedHashSet<>();
    boolean house;
    boolean names;
    boolean other;

    void add(String part) {
      Optional<String> agency = agency(part);
      if (part.isEmpty()) {
        return;
      }
      if (agency.isPresent()) {
        found.add(agency.get());
      } else if (initials(part) || site(part) || number(part)) {
        house = true;
      } else if (name(part)) {
        names = true;
      } else {
        other = true;
      }
    }

    private Optional<String> agency(String part) {
      // "dpa-AFX-Pro" and "dpa:210405-99" are services of dpa; "SID-Karte" too.
      int end = 0;
      while (end < part.length() && "-:".indexOf(part.charAt(end)) < 0) {
        end++;
      }
      Optional<String> whole = agencies.shortName(part);
      return whole.isPresent() || part.indexOf(' ') >= 0
          ? whole
          : agencies.shortName(part.substring(0, end));
    }
  }

  private static boolean initials(String part) {
    return part.length() <= LONGEST_INITIALS && part.codePoints().allMatch(Character::isLetter);
  }

  private static boolean site(String part) {
    int dot = part.indexOf('.');
    return dot > 0 && dot < part.length() - 1 && part.indexOf(' ') < 0;
  }

  private static boolean number(String part) {
    return part.codePoints().noneMatch(Character::isLetter);
  }

  private static boolean name(String part) {
    if (part.length() > LONGEST_NAME || !Character.isUpperCase(part.codePointAt(0))) {
      return false;
    }
    String[] words = part.split(" ", -1);
    return words.length <= 4
        && Character.isUpperCase(words[words.length - 1].codePoints().findFirst().orElse(' '))
        && part.codePoints()
            .allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '.' || c == '\'');
  }
}
