package io.storyfold.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private final Map<String, Integer> uses = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private int inside;
  private int capitals;

  private BodyTerms(Words words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      read(i);
    }
  }

  /** Numbers, then words, each in order of reading; a number may stand there twice. */
  static List<Term> of(Words words) {
    return new BodyTerms(words).terms();
  }

  private void read(int i) {
    boolean capital = !opens(i) && words.capitalised(i);
    inside += opens(i) ? 0 : 1;
    capitals += capital ? 1 : 0;
    String stem = FeatureExtractor.stem(words, i);
    if (stem.isEmpty()) {
      return;
    }
    if (words.number(i)) {
      numbers.add(new Term(stem, NUMBER, Term.NUMBER));
      return;
    }
    uses.merge(stem, 1, Integer::sum);
    if (capital) {
      names.add(stem);
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
    uses.forEach(
        (stem, n) -> {
          int name = capitalsAreNames && names.contains(stem) ? NAME : 0;
          int weight = USES[Math.min(n, USES.length) - 1] + name;
          terms.add(new Term(stem, Math.min(Term.FULL, weight), 0));
        });
    return terms;
  }
}
