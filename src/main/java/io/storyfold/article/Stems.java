package io.storyfold.article;

import java.util.Arrays;

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

  private static final int LETTERS = 'z' - 'a' + 1;

  /** The endings by their last letter: of most words none has to be tried. */
  private static final String[][] ENDING_IN = new String[LETTERS][];

  static {
    for (int i = 0; i < LETTERS; i++) {
      String last = Character.toString('a' + i);
      ENDING_IN[i] = Arrays.stream(ENDINGS).filter(e -> e.endsWith(last)).toArray(String[]::new);
    }
  }

  private Stems() {}

  /** The stem of a folded word ({@link Words#folded}). */
  public static String of(String word) {
    return withoutUmlauts(cut(word));
  }

  private static String cut(String word) {
    int last = word.isEmpty() ? -1 : word.charAt(word.length() - 1) - 'a';
    if (last < 0 || last >= LETTERS) {
      return word;
    }
    for (String ending : ENDING_IN[last]) {
      if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** German plurals change the vowel: Brand, Brände. */
  private static String withoutUmlauts(String word) {
    for (int i = word.indexOf('e', 1); i > 0; i = word.indexOf('e', i + 1)) {
      if (umlaut(word, i)) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int j = 0; j < word.length(); j++) {
          if (j == 0 || !umlaut(word, j)) {
            plain.append(word.charAt(j));
          }
        }
        return plain.toString();
      }
    }
    return word;
  }

  /** Whether the letter is the second of ae, oe, ue. */
  private static boolean umlaut(String word, int i) {
    if (word.charAt(i) != 'e') {
      return false;
    }
    char before = word.charAt(i - 1);
    return before == 'a' || before == 'o' || before == 'u';
  }
}
