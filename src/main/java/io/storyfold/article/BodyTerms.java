package io.storyfold.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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

  /** A word after one of these may owe its capital to its place. */
  private static final String OPENERS = ".!?:\n\"'`“„";

  private final Words words;
  private final List<Term> numbers = new ArrayList<>();
  private final StemTable stems;
  private final int[] uses;
  private final BitSet names = new BitSet();
  private int inside;
  private int capitals;

  private BodyTerms(Words words) {
    this.words = words;
    this.stems = new StemTable(words.size());
    this.uses = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      read(i);
    }
  }

  /** Numbers, then words, each in order of reading; a number may stand there twice. */
  static List<Term> of(Words words) {
    return new BodyTerms(words).terms();
  }

  private void read(int i) {
    Word word = words.word(i);
    boolean opens = opens(i);
    boolean capital = !opens && word.capitalised();
    inside += opens ? 0 : 1;
    capitals += capital ? 1 : 0;
    if (word.stem().isEmpty()) {
      return;
    }
    if (word.number()) {
      numbers.add(new Term(word.stem(), NUMBER, Term.NUMBER));
      return;
    }
    int stem = stems.add(word);
    uses[stem]++;
    if (capital) {
      names.set(stem);
    }
  }

  private boolean opens(int i) {
    if (i == 0) {
      return true;
    }
    for (int at = words.start(i) - 1; at > words.start(i - 1); at--) {
      if (OPENERS.indexOf(words.text().charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private List<Term> terms() {
    boolean capitalsAreNames = 100 * capitals <= NOUNS_CAPITALISED * inside;
    List<Term> terms = new ArrayList<>(numbers);
    for (int stem = 0; stem < stems.size(); stem++) {
      int name = capitalsAreNames && names.get(stem) ? NAME : 0;
      int weight = USES[Math.min(uses[stem], USES.length) - 1] + name;
      terms.add(new Term(stems.stem(stem), Math.min(Term.FULL, weight), 0));
    }
    return terms;
  }
}
