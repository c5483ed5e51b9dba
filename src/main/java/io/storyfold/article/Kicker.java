package io.storyfold.article;

import java.util.Optional;

/**
 * A headline that carries its kicker in front of a colon: "Storm in Talheim: two bridges closed".
 *
 * @param kicker the part before the colon
 * @param headline the part after it
 */
record Kicker(String kicker, String headline) {
  private static final int FIRST = 2;
  private static final int LAST = 60;
  private static final int SHORTEST_HEADLINE = 10;
  private static final String QUOTES = "\"„“”«»‟";

  /**
   * Splits {@code title} at its first colon. Not when that stands inside a quotation, between
   * digits (3:1, 20:15), too early or late, or when hardly anything follows.
   */
  static Optional<Kicker> of(String title) {
    int colon = title.indexOf(':');
    if (colon < FIRST || colon > LAST) {
      return Optional.empty();
    }
    String headline = title.substring(colon + 1).strip();
    if (headline.length() < SHORTEST_HEADLINE || betweenDigits(title, colon)) {
      return Optional.empty();
    }
    String kicker = title.substring(0, colon).strip();
    return kicker.isEmpty() || quoteOpen(kicker)
        ? Optional.empty()
        : Optional.of(new Kicker(kicker, headline));
  }

  private static boolean betweenDigits(String title, int colon) {
    return Character.isDigit(title.charAt(colon - 1)) && Character.isDigit(title.charAt(colon + 1));
  }

  private static boolean quoteOpen(String text) {
    return text.chars().filter(c -> QUOTES.indexOf(c) >= 0).count() % 2 == 1;
  }
}
