package io.storyfold.helm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics out of Prometheus' text format. */
record Scrape(Map<String, String> types, Map<String, Set<String>> labels, Set<String> samples) {
  private static final Pattern TYPE = Pattern.compile("# TYPE (\\w+) (\\w+)");
  private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  static Scrape of(String text) {
    Scrape scrape = new Scrape(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    String family = "";
    for (String line : text.lines().toList()) {
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (type.matches()) {
        family = type.group(1);
        scrape.types.put(family, type.group(2));
        scrape.labels.put(family, new TreeSet<>());
      } else if (sample.matches()) {
        scrape.samples.add(sample.group(1));
        Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
        while (label.find()) {
          if (!label.group(1).equals("le")) {
            scrape.labels.getOrDefault(family, new TreeSet<>()).add(label.group(1));
          }
        }
      }
    }
    return scrape;
  }
}
