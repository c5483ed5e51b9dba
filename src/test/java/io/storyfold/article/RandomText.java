package io.storyfold.article;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Seeded texts for tests of invariants: fragments that matter to cleaning among any code points.
 */
public final class RandomText {
  private static final int COUNT = 2_000;
  private static final int LONGEST = 40;
  private static final List<String> FRAGMENTS =
      List.of(
          " ",
          "\n",
          "\r\n",
          "\t",
          ".",
          ": ",
          "(",
          ")",
          " - ",
          " | ",
          "/",
          "<p>",
          "</p>",
          "<br>",
          "<",
          "&amp;",
          "&",
          "\"",
          "„",
          "“",
          "(dpa)",
          "Quelle: AFP",
          "Foto: Mona Muster/dpa",
          "3 / 13",
          "© Example.de/dpa/rtr",
          "Newsletter",
          "Lesen Sie auch: ",
          "Hamburg (dpa) - ",
          "Reuters",
          "Zum Thema",
          "http://",
          "https://m.example.org/a?utm_source=x",
          "ä",
          "\u00AD",
          "\u200B",
          "e\u0301",
          "İ",
          "ß",
          "\uD83D\uDE00",
          "\uD83D",
          "Liveblog:",
          "12",
          "Storm",
          "tide");

  private RandomText() {}

  /** The same texts for the same seed. */
  public static Stream<String> texts(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, COUNT).mapToObj(i -> text(random));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(LONGEST);
    for (int i = 0; i < parts; i++) {
      if (random.nextInt(4) > 0) {
        text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      } else {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return text.toString();
  }
}
