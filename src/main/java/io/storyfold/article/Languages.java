package io.storyfold.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The language of an article: the one given if it is one, else the one its text is in. */
public final class Languages {
  /** Text looked at: more makes it slower and hardly surer. */
  static final int DETECTION_LENGTH = 400;

  /** ISO 639-1. */
  private static final Set<String> TWO_LETTERS =
      Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

  /** Languages in which news is written and which BCP 47 gives no two-letter subtag. */
  private static final Set<String> THREE_LETTERS =
      Set.of(
          "ast", "ceb", "ckb", "cmn", "crh", "csb", "dsb", "fil", "frr", "fur", "gsw", "haw", "hil",
          "hsb", "ilo", "kab", "kok", "lij", "lmo", "mai", "min", "mni", "nap", "nds", "nso", "pap",
          "pms", "prs", "rup", "sah", "sat", "scn", "sco", "srd", "szl", "tet", "tpi", "vec", "war",
          "yue");

  /** What BCP 47 leaves as it is: nearly every tag, and read without its grammar. */
  private static final Set<String> PLAIN =
      TWO_LETTERS.stream()
          .filter(tag -> tag.equals(Locale.forLanguageTag(tag).getLanguage()))
          .collect(Collectors.toUnmodifiableSet());

  private final LanguageDetector detector;

  /** Detects by {@code detector} where no language is given. */
  public Languages(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * Primary language subtag, {@code und} when unknown.
   *
   * @param tag as given; anything but a valid BCP 47 tag of a registered language counts as missing
   * @param parts texts of the article, most telling first
   */
  public String of(String tag, String... parts) {
    String given = primarySubtag(tag);
    return given.isEmpty() ? detector.detect(beginning(parts)) : given;
  }

  private static String primarySubtag(String tag) {
    if (PLAIN.contains(tag)) {
      return tag;
    }
    // Locale turns what is ill-formed, and "und", into the empty language.
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return TWO_LETTERS.contains(language) || THREE_LETTERS.contains(language) ? language : "";
  }

  private static String beginning(String... parts) {
    StringBuilder text = new StringBuilder(DETECTION_LENGTH);
    for (String part : parts) {
      int room = DETECTION_LENGTH - text.length();
      text.append(part, 0, Math.min(part.length(), Math.max(0, room))).append('\n');
    }
    return text.toString();
  }
}
