package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import io.storyfold.article.Term;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ids of articles' terms. Those of the article that was asked about last are remembered, because
 * what has been decided is added next; an id is given to another term only after it was freed.
 */
final class TermIds {
  private final TermTable table;
  private @Nullable Features last;
  private int[] ids = {};
  private long freed;

  TermIds(TermTable table) {
    this.table = table;
  }

  /** The article with the ids the table has; {@link TermTable#UNKNOWN} for other terms. */
  TermBag known(Features article) {
    List<Term> terms = article.terms();
    int[] found = new int[terms.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = table.find(terms.get(i).text());
    }
    last = article;
    ids = found;
    freed = table.freed();
    return TermBag.of(terms, found);
  }

  /** The article with an id for each term, given to it now where it has none. */
  TermBag all(Features article) {
    List<Term> terms = article.terms();
    int[] all = isLast(article) ? ids : unknown(terms.size());
    for (int i = 0; i < all.length; i++) {
      all[i] = all[i] == TermTable.UNKNOWN ? table.intern(terms.get(i).text()) : all[i];
    }
    last = null; // nothing of an article is kept here
    return TermBag.of(terms, all);
  }

  /** Whether it is the very article that was asked about, and what was found of it still holds. */
  @SuppressWarnings("ReferenceEquality") // to compare two hundred terms is what it saves
  private boolean isLast(Features article) {
    return article == last && freed == table.freed();
  }

  private static int[] unknown(int size) {
    int[] ids = new int[size];
    Arrays.fill(ids, TermTable.UNKNOWN);
    return ids;
  }
}
