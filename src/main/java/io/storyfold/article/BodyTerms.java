package io.storyfold.article;

import java.util.BitSet;

/**
 * Reads the terms of an article's text: a word by how often it is used, a name above other words.
 *
 * <p>The weight grows with the logarithm of the uses, because a word's fifth use says less than its
 * second. What tells two events of one kind apart is who and where. A name is known by its capital
 * in the middle of a sentence, except in a text that writes every noun so, as German does: there
 * capitals say nothing, and no word is raised.
 */
final class BodyTerms {
  /** Weight of a word used once, twice, and so on; the last holds for all above. */
  private static final int[] USES = {6, 12, 16, 18, Term.FULL};

  /** Added for a name. */
  private static final int NAME = 5;

  private static final int NUMBER = 2;

  /** Share, in percent, of capitals inside sentences above which they are taken for nouns. */
  private static final int NOUNS_CAPITALISED = 22;

  private final Words words;
  private final TermCollector terms;

  /** By number of the term; 0 of what the text does not hold. */
  private final int[] uses;

  private final BitSet names = new BitSet();
  private int inside;
  private int capitals;

  private BodyTerms(Words words, TermCollector terms) {
    this.words = words;
    this.terms = terms;
    this.uses = new int[terms.size() + words.size()];
  }

  /** Adds the terms of the text. */
  static void read(Words words, TermCollector terms) {
    BodyTerms body = new BodyTerms(words, terms);
    for (int i = 0; i < words.size(); i++) {
      body.read(i);
    }
    body.weigh();
  }

  private void read(int i) {
    Word word = words.word(i);
    boolean opens = words.opening(i);
    boolean capital = !opens && word.capitalised();
    inside += opens ? 0 : 1;
    capitals += capital ? 1 : 0;
    if (!word.term()) {
      return;
    }
    if (word.number()) {
      terms.put(word, NUMBER, Term.NUMBER);
      return;
    }
    int number = terms.number(word);
    uses[number]++;
    if (capital) {
      names.set(number);
    }
  }

  private void weigh() {
    boolean capitalsAreNames = 100 * capitals <= NOUNS_CAPITALISED * inside;
    for (int number = 0; number < terms.size(); number++) {
      if (uses[number] > 0) {
        int name = capitalsAreNames && names.get(number) ? NAME : 0;
        int weight = USES[Math.min(uses[number], USES.length) - 1] + name;
        terms.weigh(number, Math.min(Term.FULL, weight), 0);
      }
    }
  }
}
