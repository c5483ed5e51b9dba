package io.storyfold.article;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Folds words to the letters they are compared by. */
final class Folding {
  private static final int ASCII = 0x80;
  private static final int CASE = 'a' - 'A';

  /** Below it stand all letters of Latin, Greek and Cyrillic script. */
  private static final int REMEMBERED = 0x2000;

  /** What letters fold to, once asked: the library that takes marks off is slow. */
  private static final @Nullable String[] LETTERS = new String[REMEMBERED];

  private Folding() {}

  static String fold(String word) {
    int same = 0;
    while (same < word.length() && plain(word.charAt(same))) {
      same++;
    }
    if (same == word.length()) {
      return word;
    }
    if (isAscii(word, same)) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder folded = new StringBuilder(word.length() + 2).append(word, 0, same);
    for (int i = same; i < word.length(); ) {
      int c = word.codePointAt(i);
      append(folded, c);
      i += Character.charCount(c);
    }
    // Kept once where the word is its own folded form.
    return word.contentEquals(folded) ? word : folded.toString();
  }

  private static boolean isAscii(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (word.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  private static boolean plain(char c) {
    return c < ASCII && (c < 'A' || c > 'Z');
  }

  private static void append(StringBuilder out, int c) {
    if (c < ASCII) {
      out.append((char) (c >= 'A' && c <= 'Z' ? c + CASE : c));
    } else if (c < REMEMBERED) {
      String known = LETTERS[c];
      if (known == null) {
        known = letters(c);
        LETTERS[c] = known;
      }
      out.append(known);
    } else {
      out.append(letters(c));
    }
  }

  private static String letters(int codePoint) {
    int c = Character.toLowerCase(codePoint);
    return switch (c) {
      case 'ä', 'æ' -> "ae";
      case 'ö', 'ø', 'œ' -> "oe";
      case 'ü' -> "ue";
      case 'ß' -> "ss";
      case 'ı' -> "i";
      default -> withoutMarks(c);
    };
  }

  private static String withoutMarks(int c) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        letters.append(part);
      }
    }
    return letters.toString();
  }
}
