package io.storyfold.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text of invented words, frequent and rare ones mixed as in a language (Zipf), seeded. */
final class InventedText {
  private static final String[] SYLLABLES = {
    "ba", "do", "fi", "ga", "hu", "ke", "lo", "mi", "na", "po", "ra", "se", "ti", "vu", "wo", "zer",
    "lan", "mor", "tis", "und"
  };
  private static final int VOCABULARY = 20_000;

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  InventedText(long seed) {
    random = new Random(seed);
    for (int i = 0; i < VOCABULARY; i++) {
      vocabulary.add(syllables(i));
    }
  }

  String words(int count) {
    StringBuilder text = new StringBuilder();
    int leftInSentence = 0;
    for (int i = 0; i < count; i++) {
      String word = word();
      if (leftInSentence == 0) {
        word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        leftInSentence = 6 + random.nextInt(15);
      }
      leftInSentence--;
      text.append(word).append(leftInSentence == 0 || i == count - 1 ? ". " : " ");
    }
    return text.toString().strip();
  }

  /** A full text of usual length. */
  String article() {
    return words(200 + random.nextInt(500));
  }

  /** Rank r has probability proportional to 1/r. StrictMath: a checksum hangs on it. */
  private String word() {
    int rank = (int) StrictMath.exp(random.nextDouble() * StrictMath.log(VOCABULARY)) - 1;
    return vocabulary.get(rank);
  }

  private static String syllables(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number + 1;
    while (rest > 0) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return word.toString();
  }
}
