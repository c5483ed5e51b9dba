package io.storyfold.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What editors do to agency copy, seeded. Texts in, texts out. */
public final class TextEdits {
  private static final int SENTENCES_OF_A_PARAGRAPH = 4;
  private static final int TIMES_AS_LONG = 4;

  private final Random random;

  /** Edits that are the same for the same seed and the same texts. */
  public TextEdits(long seed) {
    random = new Random(seed);
  }

  /** The sentences of a text, by the marks that end them. */
  public static List<String> sentences(String text) {
    return new ArrayList<>(Arrays.asList(text.strip().split("(?<=[.!?])\\s+")));
  }

  /** The words of a text with their punctuation. */
  public static List<String> words(String text) {
    return new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
  }

  /** Other quotes, dashes and umlauts; another way of composing accents. */
  public String typography(String text) {
    String changed =
        text.replace('"', '„').replace(" - ", " – ").replace("ä", "ae").replace("ß", "ss");
    return Normalizer.normalize(changed, Normalizer.Form.NFD);
  }

  /** The first {@code share} of the words. */
  public String firstPart(String text, double share) {
    List<String> words = words(text);
    return String.join(" ", words.subList(0, (int) (words.size() * share)));
  }

  private String half(String text) {
    List<String> words = words(text);
    int half = words.size() / 2;
    int from = random.nextInt(words.size() - half + 1);
    return String.join(" ", words.subList(from, from + half));
  }

  /** Cuts {@code share} of the sentences and puts in two of another text. */
  public String cutAndAdd(String text, double share, String other) {
    List<String> kept = sentences(text);
    int cut = (int) (kept.size() * share);
    for (int i = 0; i < cut; i++) {
      kept.remove(random.nextInt(kept.size()));
    }
    List<String> strange = sentences(other);
    for (int i = 0; i < 2; i++) {
      kept.add(random.nextInt(kept.size() + 1), strange.get(random.nextInt(strange.size())));
    }
    return String.join(" ", kept);
  }

  /** Moves paragraphs, of about four sentences, around. */
  public String reorder(String text) {
    List<String> sentences = sentences(text);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += SENTENCES_OF_A_PARAGRAPH) {
      int end = Math.min(i + SENTENCES_OF_A_PARAGRAPH, sentences.size());
      paragraphs.add(String.join(" ", sentences.subList(i, end)));
    }
    Collections.shuffle(paragraphs, random);
    return String.join(" ", paragraphs);
  }

  /** Puts words of {@code other} in place of {@code share} of the words. */
  public String replaceWords(String text, double share, String other) {
    List<String> words = words(text);
    List<String> strange = words(other);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    for (int place : places.subList(0, (int) Math.round(words.size() * share))) {
      words.set(place, strange.get(random.nextInt(strange.size())));
    }
    return String.join(" ", words);
  }

  /** Half of one text, then half of another. */
  public String halfAndHalf(String text, String other) {
    return half(text) + " " + half(other);
  }

  /** Half of {@code text} inside words of {@code others}, all together four times as long. */
  public String insideLonger(String text, String others) {
    String half = half(text);
    List<String> around = words(others);
    int wanted = TIMES_AS_LONG * words(text).size() - words(half).size();
    while (around.size() < wanted) {
      around.addAll(List.copyOf(around));
    }
    int before = random.nextInt(wanted + 1);
    return String.join(" ", around.subList(0, before))
        + " "
        + half
        + " "
        + String.join(" ", around.subList(before, wanted));
  }
}
