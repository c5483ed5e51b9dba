package io.storyfold.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code Von Anna Beispiel und Bert Muster, dpa} to its names. */
final class Bylines {
  private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|di|door|av)\\s+");
  private static final Pattern AND = Pattern.compile("\\s*,\\s*|\\s+(?:und|and|et|y|e|en|i)\\s+");

  private Bylines() {}

  /** In their order; empty when the line is. */
  static List<String> names(String byline) {
    String line = BY.matcher(Elements.line(byline)).replaceFirst("");
    List<String> names = new ArrayList<>();
    for (String name : AND.split(line, -1)) {
      if (!name.isBlank() && !names.contains(name.strip())) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
