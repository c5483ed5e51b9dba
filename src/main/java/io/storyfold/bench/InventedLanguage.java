package io.storyfold.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Words of a language that nobody speaks, between the function words of one that many do: the
 * function words make stop lists and language detection work as on real text, the invented ones
 * have the letters, lengths and diacritics of the language.
 */
final class InventedLanguage {
  /** German, English, French, Spanish. */
  static final List<InventedLanguage> ALL =
      List.of(
          new InventedLanguage(
              "de",
              "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an"
                  + " werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
              "b br d f fl g gr h k kl l m n p r s sch st t v w z",
              "a e i o u ä ö ü ei au ie",
              "n r l t s m ch nd ng rt ß"),
          new InventedLanguage(
              "en",
              "the of to and a in that is was for on with as it by at from his he be are has had this not"
                  + " an have but which their they were will would or been one its after who",
              "b bl c ch d f g h j k l m n p pr r s sh st t th tr v w",
              "a e i o u ai ea ee ou",
              "n r l t s m nd ng rt ck st"),
          new InventedLanguage(
              "fr",
              "le la les de des du et à un une en que est pour qui dans par sur au plus ne pas ce il se son"
                  + " sont avec ont été cette mais ou comme",
              "b c ch d f g j l m n p pl r s t tr v",
              "a e i o u é è ê ou ai eau",
              "n r l t s c ille"),
          new InventedLanguage(
              "es",
              "el la de que y en los del se las por un para con no una su al lo es como más o pero sus ha"
                  + " fue este entre también sobre desde",
              "b c ch d f g j l ll m n p r s t tr v",
              "a e i o u á é í ó ú ie",
              "n r l s d ción"));

  private static final int VOCABULARY = 20_000;
  private static final int MOST_SYLLABLES = 3;

  private final String tag;
  private final boolean capitalNouns;
  private final List<String> functionWords;
  private final String[] vocabulary = new String[VOCABULARY];
  private final String[] onsets;
  private final String[] vowels;
  private final String[] codas;

  private InventedLanguage(
      String tag, String functionWords, String onsets, String vowels, String codas) {
    this.tag = tag;
    this.capitalNouns = tag.equals("de");
    this.functionWords = List.of(functionWords.split(" "));
    this.onsets = onsets.split(" ");
    this.vowels = vowels.split(" ");
    this.codas = codas.split(" ");
    SplittableRandom random = new SplittableRandom(functionWords.length());
    for (int i = 0; i < VOCABULARY; i++) {
      vocabulary[i] = invent(random);
    }
  }

  /** BCP 47. */
  String tag() {
    return tag;
  }

  /** German writes its nouns with capitals: about half of what is no function word. */
  boolean capitalises(SplittableRandom random) {
    return capitalNouns && random.nextBoolean();
  }

  String functionWord(SplittableRandom random) {
    return functionWords.get(Zipf.rank(random, functionWords.size()));
  }

  /** A word as often as words of its rank are used. */
  String word(SplittableRandom random) {
    return vocabulary[Zipf.rank(random, VOCABULARY)];
  }

  /** A word that says what a text is about: any but the most frequent. */
  String topicWord(SplittableRandom random) {
    return vocabulary[random.nextInt(VOCABULARY / 40, VOCABULARY)];
  }

  String name(SplittableRandom random) {
    String name = invent(random);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String invent(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int syllables = random.nextInt(1, MOST_SYLLABLES + 1);
    for (int i = 0; i < syllables; i++) {
      word.append(one(onsets, random)).append(one(vowels, random));
    }
    return word.append(one(codas, random)).toString();
  }

  private static String one(String[] all, SplittableRandom random) {
    return all[random.nextInt(all.length)];
  }
}
