package io.storyfold.story.cluster;

/**
 * Cosines of one article with many members, one after another.
 *
 * <p>The article's terms are laid out by id once, beside the levels of all terms, so that a member
 * costs one run over its own terms without a branch: full texts have hundreds, and merging two
 * ascending lists mispredicts at every step.
 */
final class Likeness {
  private Likeness() {}

  /** Lays the article out; {@link #clear} with the same must follow. */
  static void aim(Query query) {
    int[] ids = query.bag.ids();
    TermLevels levels = query.terms.levels();
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != TermTable.UNKNOWN) {
        levels.aim(ids[i], CountLevels.of(query.df[i]), query.bag.weights()[i]);
      }
    }
  }

  static void clear(Query query, TermTable table) {
    for (int id : query.bag.ids()) {
      if (id != TermTable.UNKNOWN) {
        query.terms.levels().set(id, CountLevels.of(table.stories(id)));
      }
    }
  }

  /**
   * Cosine with a member.
   *
   * @param entries holds {@link Member#entries} of it
   * @param from the first of them
   * @param to behind the last
   */
  static double cosine(Query query, int[] entries, int from, int to) {
    short[] places = query.terms.levels().places();
    int[] byLevel = query.terms.byLevel();
    long dot = 0;
    long squares = 0;
    for (int i = from; i < to; i++) {
      int entry = entries[i];
      int place = places[Member.id(entry)];
      int idf = byLevel[place >> TermLevels.WEIGHT_BITS];
      long value = (long) Member.weight(entry) * idf;
      squares += value * value;
      dot += value * idf * (place & TermLevels.WEIGHT);
    }
    double norms = query.norm * Math.sqrt((double) squares);
    return norms > 0 ? dot / norms : 0;
  }
}
