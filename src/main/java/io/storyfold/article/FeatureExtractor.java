package io.storyfold.article;

import java.util.List;

/**
 * Reads an article's story features: stems, numbers and pairs of capitalised words, each with the
 * weight of the most prominent place it stands in.
 *
 * <p>A word of the title says what the article is about; a word of the teaser nearly so; a word of
 * the text only when it is repeated or a name ({@link BodyTerms}); a word of the {@link Address}
 * half as much, and of its sections a fifth. Weights are twentieths ({@link Term#FULL}), because
 * integers sum to the same total in every order.
 *
 * <p>Terms come strongest first; among equals in order of reading. A long text keeps its {@value
 * #MOST_TERMS} strongest.
 */
public final class FeatureExtractor {
  /**
   * Version of this extraction; to be raised when the same text gives other features. Members
   * stored under version 2 lack the words of their address, those under version 3 have up to 160
   * terms; otherwise they are alike and may stand beside those of version 4.
   */
  public static final int VERSION = 4;

  /**
   * Bound of the terms of one article: work and memory per article stay bounded. With 80 to 200 the
   * pairs of SemEval and the front pages fare the same, and ECB+ by .838 to .861 without a trend;
   * what is dropped are words used once that are no names.
   */
  public static final int MOST_TERMS = 96;

  private static final int TEASER = 12;
  private static final int TITLE_NUMBER = 10;
  private static final int TEASER_NUMBER = 6;
  private static final int TITLE_PAIR = 8;
  private static final int SLUG = 10;
  private static final int SECTION = 4;

  private FeatureExtractor() {}

  /** Features of an article, without an embedding. */
  public static Features extract(AnalyzedText article) {
    return extract(article, List.of());
  }

  /** Features of an article with the dense vector its producer supplied. */
  public static Features extract(AnalyzedText article, List<Float> embedding) {
    TermCollector terms = new TermCollector(article.size());
    headline(article.title(), terms);
    headline(article.kicker(), terms);
    lead(article.teaser(), terms);
    address(article.address().slug(), SLUG, terms);
    address(article.address().sections(), SECTION, terms);
    BodyTerms.read(article.text(), terms);
    return new Features(
        VERSION, titleKey(article.title()), article.size(), terms.strongest(MOST_TERMS), embedding);
  }

  /** The headline as it is compared: folded words and one space between. */
  private static String titleKey(Words title) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < title.size(); i++) {
      key.append(i == 0 ? "" : " ").append(title.folded(i));
    }
    return key.toString();
  }

  private static void headline(Words words, TermCollector terms) {
    String previous = "";
    for (int i = 0; i < words.size(); i++) {
      Word word = words.word(i);
      if (!word.term()) {
        previous = "";
        continue;
      }
      boolean number = word.number();
      terms.put(
          word, number ? TITLE_NUMBER : Term.FULL, Term.IN_TITLE | (number ? Term.NUMBER : 0));
      String name = !number && word.capitalised() ? word.stem() : "";
      if (!previous.isEmpty() && !name.isEmpty()) {
        terms.put(previous + '_' + name, TITLE_PAIR, Term.IN_TITLE | Term.PAIR);
      }
      previous = name;
    }
  }

  private static void lead(Words words, TermCollector terms) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.word(i);
      if (word.term()) {
        boolean number = word.number();
        terms.put(word, number ? TEASER_NUMBER : TEASER, number ? Term.NUMBER : 0);
      }
    }
  }

  private static void address(Words words, int weight, TermCollector terms) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.word(i);
      if (word.term()) {
        terms.put(word, weight, 0);
      }
    }
  }
}
