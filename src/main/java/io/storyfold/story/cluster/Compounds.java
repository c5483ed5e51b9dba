package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import io.storyfold.article.Stems;
import io.storyfold.article.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private static final int TITLE_PART = 5;
  private static final int OTHER_PART = 2;

  /** Words whose cuts are remembered; the same few thousand come all day. */
  private static final int PLACE_BITS = 14;

  private static final int REMEMBERED = 1 << PLACE_BITS;

  private final TermTable table;
  private final @Nullable Cuts[] cuts = new Cuts[REMEMBERED];

  Compounds(TermTable table) {
    this.table = table;
  }

  Features split(Features features) {
    List<Term> parts = new ArrayList<>();
    for (Term term : features.terms()) {
      if (term.text().length() >= SHORTEST_WORD
          && !term.has(Term.NUMBER)
          && !term.has(Term.PAIR)
          && !term.has(Term.PART)) {
        addParts(term, parts);
      }
    }
    return parts.isEmpty() ? features : with(parts, features);
  }

  /**
   * The features with the parts they have not yet; the first of several says how much it weighs.
   */
  private static Features with(List<Term> parts, Features features) {
    List<Term> all = new ArrayList<>(features.terms());
    Set<String> known = new HashSet<>();
    features.terms().forEach(term -> known.add(term.text()));
    for (Term part : parts) {
      if (known.add(part.text())) {
        all.add(part);
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

  private Cuts cuts(String word) {
    long key = TermKey.of(word);
    int place = (int) (key >>> (Long.SIZE - PLACE_BITS));
    Cuts known = cuts[place];
    if (known == null || known.key != key) {
      known = new Cuts(word, key);
      cuts[place] = known;
    }
    return known;
  }

  /** Where a word may be cut in two, from left to right: the keys of both parts' stems. */
  private static final class Cuts {
    private final String word;
    private final long key;
    private final long[] tails;

    /** Made when they are asked for, and 0 until then: few tails are words. */
    private final long[] heads;

    Cuts(String word, long key) {
      this.word = word;
      this.key = key;
      int count = Math.max(0, word.length() - 2 * SHORTEST_PART + 1);
      heads = new long[count];
      tails = new long[count];
      for (int i = 0; i < count; i++) {
        tails[i] = TermKey.of(tail(i));
      }
    }

    long headKey(int i) {
      if (heads[i] == 0) {
        heads[i] = TermKey.of(head(i));
      }
      return heads[i];
    }

    String head(int i) {
      return Stems.of(word.substring(0, SHORTEST_PART + i));
    }

    String tail(int i) {
      return Stems.of(word.substring(SHORTEST_PART + i));
    }
  }

  private void addParts(Term term, List<Term> parts) {
    int best = TermTable.WRITERS - 1;
    int cut = -1;
    Cuts cuts = cuts(term.text());
    for (int i = 0; i < cuts.tails.length; i++) {
      int tailWriters = table.writers(cuts.tails[i]);
      if (tailWriters <= best) {
        continue;
      }
      int weaker = Math.min(tailWriters, table.writers(cuts.headKey(i)));
      if (weaker > best) {
        best = weaker;
        cut = i;
      }
    }
    if (cut >= 0) {
      int flags = Term.PART | (term.flags() & Term.IN_TITLE);
      int weight = term.has(Term.IN_TITLE) ? TITLE_PART : OTHER_PART;
      parts.add(new Term(cuts.head(cut), weight, flags));
      parts.add(new Term(cuts.tail(cut), weight, flags));
    }
  }
}
