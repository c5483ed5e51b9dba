package io.storyfold.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/** Writes sentences about a story: function words, words of the story, words of everything else. */
final class Prose {
  private static final int SHORTEST_SENTENCE = 8;
  private static final int LONGEST_SENTENCE = 24;
  private static final int LONGEST_PARAGRAPH = 5;

  // Shares of the words of a sentence.
  private static final double FUNCTION_WORDS = .42;
  private static final double STORY_WORDS = .15;
  private static final double NAMES = .03;
  private static final double NUMBERS = .02;
  private static final double COMMAS = .06;

  private static final int LARGEST_NUMBER = 2_000;
  private static final int TITLE_WORDS = 4;

  private final SplittableRandom random;

  Prose(SplittableRandom random) {
    this.random = random;
  }

  /** A headline of the story: its words, a name, a function word between. */
  String headline(InventedStory story) {
    StringBuilder title = new StringBuilder(story.name(random));
    for (int i = 0; i < TITLE_WORDS; i++) {
      title.append(' ');
      if (i == 1) {
        title.append(story.language().functionWord(random)).append(' ');
      }
      append(title, story.word(random), story.language().capitalises(random));
    }
    return title.toString();
  }

  /** Whole sentences of at least {@code length} characters, on one line. */
  String line(InventedStory story, int length) {
    StringBuilder text = new StringBuilder(length + 200);
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : " ");
      sentence(story, text);
    }
    return text.toString();
  }

  /** Paragraphs of at least {@code length} characters together, a line feed between them. */
  String text(InventedStory story, int length) {
    StringBuilder text = new StringBuilder(length + 600);
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : "\n");
      int sentences = random.nextInt(1, LONGEST_PARAGRAPH + 1);
      for (int i = 0; i < sentences; i++) {
        text.append(i == 0 ? "" : " ");
        sentence(story, text);
      }
    }
    return text.toString();
  }

  private void sentence(InventedStory story, StringBuilder text) {
    int words = random.nextInt(SHORTEST_SENTENCE, LONGEST_SENTENCE + 1);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : random.nextDouble() < COMMAS ? ", " : " ");
      word(story, text, i == 0);
    }
    text.append('.');
  }

  private void word(InventedStory story, StringBuilder text, boolean first) {
    InventedLanguage language = story.language();
    double kind = random.nextDouble();
    if (kind < FUNCTION_WORDS) {
      append(text, language.functionWord(random), first);
    } else if (kind < FUNCTION_WORDS + STORY_WORDS) {
      append(text, story.word(random), first || language.capitalises(random));
    } else if (kind < FUNCTION_WORDS + STORY_WORDS + NAMES) {
      text.append(story.name(random));
    } else if (kind < FUNCTION_WORDS + STORY_WORDS + NAMES + NUMBERS) {
      text.append(random.nextInt(LARGEST_NUMBER));
    } else {
      append(text, language.word(random), first || language.capitalises(random));
    }
  }

  private static void append(StringBuilder text, String word, boolean capital) {
    if (capital) {
      text.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
    } else {
      text.append(word);
    }
  }
}
