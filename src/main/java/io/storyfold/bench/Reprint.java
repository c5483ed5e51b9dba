package io.storyfold.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What outlets do to a text they take over. */
final class Reprint {
  // Shares of the reprints; what is left stands inside a longer piece.
  private static final double WHOLE = .45;
  private static final double CUT_SHORT = .2;
  private static final double EDITED = .25;

  /** Share of the paragraphs an editor takes out. */
  private static final double TAKEN_OUT = .2;

  private static final int OWN_CHARACTERS = 500;

  private final SplittableRandom random;
  private final Prose prose;

  Reprint(SplittableRandom random, Prose prose) {
    this.random = random;
    this.prose = prose;
  }

  /** The body of a copy of {@code original}. */
  String of(InventedStory story, InventedStory.Original original) {
    double kind = random.nextDouble();
    String body = original.body();
    if (kind < WHOLE) {
      return body;
    }
    List<String> paragraphs = new ArrayList<>(Arrays.asList(body.split("\n", -1)));
    if (kind < WHOLE + CUT_SHORT) {
      int kept = Math.max(1, paragraphs.size() * random.nextInt(4, 8) / 10);
      return String.join("\n", paragraphs.subList(0, kept));
    }
    if (kind < WHOLE + CUT_SHORT + EDITED) {
      paragraphs.removeIf(paragraph -> random.nextDouble() < TAKEN_OUT);
      paragraphs.add(prose.line(story, OWN_CHARACTERS));
      return String.join("\n", paragraphs);
    }
    return prose.text(story, body.length() / 2) + "\n" + body;
  }
}
