package io.storyfold.article;

/**
 * Light stemming that serves German and English alike: cuts one inflection ending, nothing more.
 *
 * <p>A full stemmer of one language damages the other's words and joins words that news must keep
 * apart. Here an ending is only cut when at least {@value #SHORTEST_STEM} letters stay; languages
 * with other endings are left alone. The result is a key, not a word.
 */
public final class Stems {
  /** Letters that must stay, so that short names survive. */
  public static final int SHORTEST_STEM = 4;

  /** Tried in this order; the first that fits is cut. */
  private static final String[] ENDINGS = {
    "erinnen", "innen", "erin", "ener", "ern", "ers", "ens", "ies", "ing", "ner", "em", "en", "er",
    "es", "ed", "e", "s", "n", "y"
  };

  private Stems() {}

  /** The stem of a folded word ({@link Words#folded}). */
  public static String of(String word) {
    return withoutUmlauts(cut(word));
  }

  private static String cut(String word) {
    for (String ending : ENDINGS) {
      if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** German plurals change the vowel: Brand, Brände. */
  private static String withoutUmlauts(String word) {
    return word.indexOf('e', 1) < 0
        ? word
        : word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
  }
}
