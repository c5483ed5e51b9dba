package io.storyfold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An event that never was: its words, its names, and what was last written about it. */
final class InventedStory {
  private static final int WORDS = 30;
  private static final int NAMES = 4;

  /** The first word of a story is used about five times as often as the last. */
  private static final int FLAT = 8;

  /** Texts that are still copied from. */
  private static final int TEXTS = 4;

  private final InventedLanguage language;
  private final List<String> words = new ArrayList<>(WORDS);
  private final List<String> names = new ArrayList<>(NAMES);
  private final List<Original> originals = new ArrayList<>(TEXTS);
  private int written;

  /** A text as an outlet wrote it. */
  record Original(String source, String title, String teaser, String body) {}

  InventedStory(InventedLanguage language, SplittableRandom random) {
    this.language = language;
    for (int i = 0; i < WORDS; i++) {
      words.add(language.topicWord(random));
    }
    for (int i = 0; i < NAMES; i++) {
      names.add(language.name(random) + ' ' + language.name(random));
    }
  }

  InventedLanguage language() {
    return language;
  }

  String word(SplittableRandom random) {
    return words.get(Zipf.rank(random, WORDS, FLAT));
  }

  String name(SplittableRandom random) {
    return names.get(Zipf.rank(random, NAMES));
  }

  /** Remembers a text to be copied from, in place of the oldest. */
  void remember(Original original) {
    if (originals.size() < TEXTS) {
      originals.add(original);
    } else {
      originals.set(written % TEXTS, original);
    }
    written++;
  }

  /** One to copy from; null before anything was written. */
  @Nullable Original original(SplittableRandom random) {
    return originals.isEmpty() ? null : originals.get(random.nextInt(originals.size()));
  }
}
