package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import io.storyfold.article.Stems;
import io.storyfold.article.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes German compounds apart with the words of the live stories as dictionary: {@code
 * regierungskris} becomes {@code regierung} and {@code kris} once enough articles wrote both.
 *
 * <p>The parts join the article's features when it is decided and are stored with it: another
 * hour's dictionary must not change an article in hindsight.
 */
final class Compounds {
  /** Shorter words are not split. */
  private static final int SHORTEST_WORD = 8;

  private static final int SHORTEST_PART = 4;

  /** Articles that must have written a part as a word of its own. */
  private static final int WRITERS = 3;

  private static final int TITLE_PART = 5;
  private static final int OTHER_PART = 2;

  private final TermTable table;

  Compounds(TermTable table) {
    this.table = table;
  }

  Features split(Features features) {
    List<Term> all = new ArrayList<>(features.terms());
    Set<String> known = new HashSet<>();
    features.terms().forEach(term -> known.add(term.text()));
    for (Term term : features.terms()) {
      if (term.text().length() >= SHORTEST_WORD
          && !term.has(Term.NUMBER)
          && !term.has(Term.PAIR)
          && !term.has(Term.PART)) {
        addParts(term, known, all);
      }
    }
    return all.size() == features.terms().size()
        ? features
        : new Features(
            features.version(),
            features.titleKey(),
            features.wordCount(),
            all,
            features.embedding());
  }

  private void addParts(Term term, Set<String> known, List<Term> all) {
    String word = term.text();
    int best = WRITERS - 1;
    String left = "";
    String right = "";
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      String tail = Stems.of(word.substring(at));
      int tailWriters = table.writers(tail);
      if (tailWriters <= best) {
        continue;
      }
      String head = Stems.of(word.substring(0, at));
      int weaker = Math.min(tailWriters, table.writers(head));
      if (weaker > best) {
        best = weaker;
        left = head;
        right = tail;
      }
    }
    if (!left.isEmpty()) {
      int flags = Term.PART | (term.flags() & Term.IN_TITLE);
      int weight = term.has(Term.IN_TITLE) ? TITLE_PART : OTHER_PART;
      for (String part : List.of(left, right)) {
        if (known.add(part)) {
          all.add(new Term(part, weight, flags));
        }
      }
    }
  }
}
