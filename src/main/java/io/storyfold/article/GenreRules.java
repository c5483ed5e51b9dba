package io.storyfold.article;

import java.util.List;
import java.util.Locale;

/**
 * Recognises live blogs and round-ups by how their headlines are built, in German, English, French
 * and Spanish. Conservative: a round-up taken for an article costs a bad cluster, an article taken
 * for a round-up is lost to copies and merges, so only set forms count.
 */
final class GenreRules {
  /** Forms that name a live blog wherever they stand in the headline or kicker. */
  private static final List<String> LIVEBLOG =
      List.of(
          "liveblog",
          "live-blog",
          "live blog",
          "liveticker",
          "live-ticker",
          "newsblog",
          "news-blog",
          "newsticker",
          "news-ticker",
          "live updates",
          "live-updates",
          "en direct :",
          "en directo:",
          "minuto a minuto",
          "minute par minute",
          "última hora en directo");

  /** Forms that begin a live blog's headline. */
  private static final List<String> LIVEBLOG_START =
      List.of(
          "live:",
          "liveblog:",
          "live –",
          "live -",
          "live |",
          "ticker:",
          "direct.",
          "direct :",
          "directo:",
          "+++");

  /** Set titles of round-ups wherever they stand. */
  private static final List<String> ROUNDUP =
      List.of(
          "der tag im überblick",
          "die nachrichten des tages",
          "news des tages",
          "nachrichten am morgen",
          "nachrichten am abend",
          "was heute wichtig ist",
          "was heute wichtig wird",
          "was am tag wichtig wird",
          "das wichtigste am morgen",
          "das wichtigste vom tag",
          "die lage am morgen",
          "die lage am abend",
          "die lage am mittag",
          "morning briefing",
          "evening briefing",
          "daily briefing",
          "news briefing",
          "week in review",
          "the week in pictures",
          "your briefing",
          "wochenrückblick",
          "die woche im überblick",
          "was diese woche wichtig",
          "was am wochenende wichtig",
          "l'essentiel de l'actualité",
          "l'essentiel de l'actu",
          "las noticias del día",
          "resumen de la semana",
          "lo más importante del día",
          "noticias de la mañana");

  /** Forms that begin a round-up's headline. */
  private static final List<String> ROUNDUP_START =
      List.of(
          "was wichtig wird",
          "morgenlage",
          "abendlage",
          "the papers:",
          "newspaper headlines",
          "kurz & knapp",
          "kurz und knapp",
          "kurznachrichten",
          "meldungen in kürze",
          "news in brief",
          "in brief:",
          "en bref",
          "news kompakt",
          "nachrichten kompakt",
          "themen des tages",
          "das war der tag");

  private GenreRules() {}

  /** The genre of an article with this kicker and headline. */
  static Genre of(String kicker, String title) {
    Genre byKicker = of(kicker.isEmpty() ? kicker : kicker + ":");
    Genre byTitle = of(title);
    return byKicker == Genre.ARTICLE ? byTitle : byKicker;
  }

  private static Genre of(String given) {
    if (given.isEmpty()) {
      return Genre.ARTICLE;
    }
    String line = given.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (holds(line, LIVEBLOG) || starts(line, LIVEBLOG_START) || ticker(line)) {
      return Genre.LIVEBLOG;
    }
    return holds(line, ROUNDUP) || starts(line, ROUNDUP_START) ? Genre.ROUNDUP : Genre.ARTICLE;
  }

  /** "++ 14:05 Minister resigns ++" and its variants. */
  private static boolean ticker(String line) {
    return line.startsWith("++ ") && line.indexOf("++", 2) > 0;
  }

  private static boolean holds(String line, List<String> forms) {
    for (String form : forms) {
      if (line.contains(form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(String line, List<String> forms) {
    for (String form : forms) {
      if (line.startsWith(form)) {
        return true;
      }
    }
    return false;
  }
}
