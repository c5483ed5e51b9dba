package io.storyfold.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of the outlet that sites append to their headlines: "Two bridges closed - Reuters",
 * "Zwei Brücken gesperrt | example.org".
 */
final class TitleSuffix {
  private static final String[] SEPARATORS = {" | ", " - ", " – ", " — ", " • "};

  /** A headline may end with a company: "… - Booking.com". After this one it is a site. */
  private static final String SITE_SEPARATOR = " | ";

  private static final Pattern SITE = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,7}");
  private static final int LONGEST = 40;
  private static final int SHORTEST_TITLE = 10;

  /** Shorter parts of a domain name nobody in particular. */
  private static final int SHORTEST_NAME = 3;

  /** Words that stand before an outlet's name: "DER SPIEGEL", "The Guardian", "ZEIT ONLINE". */
  private static final Set<String> AROUND_NAMES =
      Set.of("der", "die", "das", "the", "le", "la", "el", "online", "news", "de", "com", "www");

  private final Agencies agencies;

  TitleSuffix(Agencies agencies) {
    this.agencies = agencies;
  }

  /** {@code title} without suffixes that name {@code source}, an agency or a web site. */
  String strip(String title, String source) {
    String rest = title;
    String before;
    do {
      before = rest;
      rest = withoutOne(rest, source);
    } while (rest.length() < before.length());
    return rest;
  }

  private String withoutOne(String title, String source) {
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at >= SHORTEST_TITLE) {
        String suffix = title.substring(at + separator.length()).strip();
        if (suffix.length() <= LONGEST
            && (isAgency(suffix) || names(suffix, source) || isSite(separator, suffix))) {
          return title.substring(0, at).stripTrailing();
        }
      }
    }
    return title;
  }

  private boolean isAgency(String suffix) {
    return agencies.shortName(suffix).isPresent();
  }

  /** "… | tagblatt.example", also where another site delivers the article. */
  private static boolean isSite(String separator, String suffix) {
    return separator.equals(SITE_SEPARATOR) && SITE.matcher(suffix).matches();
  }

  private static boolean names(String suffix, String source) {
    String name = letters(suffix);
    String outlet = letters(source);
    if (name.length() < SHORTEST_NAME) {
      return false;
    }
    return name.equals(outlet) || core(suffix).equals(core(mainPart(source)));
  }

  /** "www.example.co.uk" to "example"; what is no domain stays. */
  private static String mainPart(String source) {
    String host = source.toLowerCase(Locale.ROOT);
    if (host.indexOf('.') < 0 || host.indexOf(' ') >= 0) {
      return host;
    }
    String longest = "";
    for (String label : host.split("\\.", -1)) {
      longest = label.length() > longest.length() ? label : longest;
    }
    return longest;
  }

  private static String core(String name) {
    StringBuilder core = new StringBuilder(name.length());
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!AROUND_NAMES.contains(word)) {
        core.append(word);
      }
    }
    return core.toString();
  }

  private static String letters(String s) {
    return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
