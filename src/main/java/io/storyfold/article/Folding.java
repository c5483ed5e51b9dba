package io.storyfold.article;

import java.text.Normalizer;

/** Folds words to the letters they are compared by. */
final class Folding {
  private static final int ASCII = 0x80;
  private static final int CASE = 'a' - 'A';

  private Folding() {}

  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      append(folded, c);
      i += Character.charCount(c);
    }
    // Most words are their own folded form: kept once.
    return word.contentEquals(folded) ? word : folded.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    if (codePoint < ASCII) {
      out.append((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + CASE : codePoint));
      return;
    }
    int c = Character.toLowerCase(codePoint);
    switch (c) {
      case 'ä', 'æ' -> out.append("ae");
      case 'ö', 'ø', 'œ' -> out.append("oe");
      case 'ü' -> out.append("ue");
      case 'ß' -> out.append("ss");
      case 'ı' -> out.append('i');
      default -> appendWithoutMarks(out, c);
    }
  }

  private static void appendWithoutMarks(StringBuilder out, int c) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        out.append(part);
      }
    }
  }
}
