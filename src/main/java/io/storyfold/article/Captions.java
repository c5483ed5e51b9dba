package io.storyfold.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong to a picture and not to the text: "Photo: Jane Doe/AP", "The new bridge. Foto:
 * dpa", the counter of a gallery ("3 / 13") and the caption between counter and source.
 */
final class Captions {
  /** A paragraph of text may end with a picture's credit; it is longer than a caption. */
  private static final int LONGEST_CAPTION = 300;

  private static final int LONGEST_CREDIT = 60;
  private static final int LONGEST_COUNTER = 14;

  /** As written, because a paper called BILD puts "BILD:" before its questions. */
  private static final List<String> MARKS =
      List.of(
          "Quelle:",
          "Foto:",
          "Fotos:",
          "Bild:",
          "Bilder:",
          "Bildquelle:",
          "Photo:",
          "Photos:",
          "Photograph:",
          "Image:",
          "Picture:",
          "Grafik:",
          "Image credit:",
          "Photo credit:",
          "Crédit photo :",
          "Photo :",
          "© ",
          "(AP Photo/",
          "(Foto ");

  private Captions() {}

  /** The lines without captions; all of them when nothing else would be left. */
  static List<String> strip(List<String> lines) {
    List<String> text = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (!isCaption(lines.get(i)) && !betweenCounterAndSource(lines, i)) {
        text.add(lines.get(i));
      }
    }
    return text.isEmpty() ? new ArrayList<>(lines) : text;
  }

  static boolean isCaption(String line) {
    return line.length() <= LONGEST_CAPTION && (isCounter(line) || creditStart(line) >= 0);
  }

  private static boolean betweenCounterAndSource(List<String> lines, int i) {
    return i > 0
        && i + 1 < lines.size()
        && lines.get(i).length() <= LONGEST_CAPTION
        && isCounter(lines.get(i - 1))
        && creditStart(lines.get(i + 1)) == 0;
  }

  /** "3 / 13", "3/13", "Bild 3 von 13", "1 of 12". */
  private static boolean isCounter(String line) {
    if (line.length() > LONGEST_COUNTER || !Character.isDigit(line.charAt(line.length() - 1))) {
      return false;
    }
    String bare = line.startsWith("Bild ") ? line.substring("Bild ".length()) : line;
    String marked = bare.replace(" von ", "/").replace(" of ", "/").replace(" ", "");
    int slash = marked.indexOf('/');
    return slash > 0
        && slash < marked.length() - 1
        && marked.chars().allMatch(c -> c == '/' || (c >= '0' && c <= '9'))
        && slash == marked.lastIndexOf('/');
  }

  /** Where the picture's credit that ends {@code line} starts; -1 when it has none. */
  private static int creditStart(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('©') < 0 && line.indexOf('(') < 0) {
      return -1; // every mark has one of these, most lines have none
    }
    for (String mark : MARKS) {
      int at = line.lastIndexOf(mark);
      if (at >= 0 && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))) {
        return isName(line.substring(at + mark.length()).strip()) ? at : -1;
      }
    }
    return -1;
  }

  private static boolean isName(String credit) {
    return !credit.isEmpty()
        && credit.length() <= LONGEST_CREDIT
        && !credit.contains(". ")
        && !credit.endsWith("?")
        && !credit.endsWith("!")
        && !credit.endsWith(":");
  }
}
