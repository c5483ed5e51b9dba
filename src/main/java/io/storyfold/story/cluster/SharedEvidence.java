package io.storyfold.story.cluster;

import io.storyfold.article.Term;

/** Runs over an article's terms and sums up what a story knows of them. */
final class SharedEvidence {
  /** A term is usual in a story when half of its weight could come from every member. */
  private static final int USUAL = 2;

  private static final int MOST_SHARED = 8;

  private long dot;
  private long squares;
  private long covered;
  private long explained;
  private long shared;
  private long sharedTitle;
  private long exclusive;
  private long sharedCore;
  private long first;
  private long second;
  private int terms;
  private int independent;
  private int sharedNumbers;

  /**
   * Sums up.
   *
   * @param query for which {@link Likeness} is aimed
   */
  SharedEvidence(Query query, Cluster cluster) {
    if (cluster.size() == 1) {
      shareWith(query, cluster.members().get(0));
      return;
    }
    int size = cluster.size();
    int[] sums = query.sums;
    cluster.sums(query.bag.ids(), sums);
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        share(query, i, sums[i], size);
      }
    }
  }

  /** Both lists of terms ascend; what the article has is known without looking for it. */
  private void shareWith(Query query, Member only) {
    int[] ids = query.bag.ids();
    short[] places = query.terms.levels().places();
    int i = 0;
    for (int entry : only.entries()) {
      int term = Member.id(entry);
      if ((places[term] & TermLevels.WEIGHT) != 0) {
        while (ids[i] != term) {
          i++;
        }
        share(query, i, Member.weight(entry), 1);
      }
    }
  }

  private void share(Query query, int i, int sum, int size) {
    int flags = query.bag.flags()[i];
    sharedNumbers += Query.headlineNumber(flags) ? 1 : 0;
    kind(flags);
    weigh(query, i, sum, size);
  }

  private void kind(int flags) {
    terms++;
    if ((flags & Term.PAIR) != 0) {
      independent--;
    } else if ((flags & Term.PART) == 0) {
      independent++;
    }
  }

  private void weigh(Query query, int i, int sum, int size) {
    int weight = query.bag.weights()[i];
    int idf = query.idf[i];
    long value = (long) weight * idf;
    long usual = Math.min(value, value * USUAL * sum / ((long) size * Term.FULL));
    dot += value * idf * sum;
    squares += value * value;
    covered += usual;
    if (query.measures.language()) {
      double lift = query.worth.lift(query.df[i]) * sum / (Term.FULL * (size + 1.0));
      explained += weight * TermWeights.log1p(lift);
    }
    shared += value;
    exclusive += value / Math.max(1, query.df[i]);
    sharedTitle += (query.bag.flags()[i] & Term.IN_TITLE) != 0 ? value : 0;
    sharedCore += Core.usual(sum, size) ? (long) sum * idf : 0;
    second = Math.max(second, Math.min(first, usual));
    first = Math.max(first, usual);
  }

  /** How much better the story explains the article than the background does, 0..1. */
  double language(Query query) {
    return share(explained, query.surprise);
  }

  /**
   * No member is nearer than this cosine: of the article's terms it holds at most those the story
   * holds.
   */
  double nearestAtMost(Query query) {
    return query.norm > 0 ? Math.sqrt((double) squares) / query.norm : 0;
  }

  /**
   * Sets what it knows of.
   *
   * @param length of the story
   */
  void write(Query query, double length, Core core, FeatureVector f) {
    double norms = query.norm * length;
    f.set(JoinFeature.COSINE, norms > 0 ? dot / norms : 0);
    f.set(JoinFeature.COVER, share(covered, query.total));
    f.set(JoinFeature.LANGUAGE, language(query));
    f.set(JoinFeature.FIRST_EVIDENCE, TermWeights.inIdf(first));
    f.set(JoinFeature.SECOND_EVIDENCE, TermWeights.inIdf(second));
    f.set(JoinFeature.SHARED_MASS, StrictMath.log1p(TermWeights.inIdf(shared)));
    f.set(JoinFeature.SHARED_TERMS, Math.min(terms, MOST_SHARED));
    f.set(JoinFeature.INDEPENDENT, Math.min(independent, MOST_SHARED));
    f.set(JoinFeature.EXCLUSIVE, share(exclusive, query.total));
    f.set(JoinFeature.HEADLINE, share(sharedTitle, query.titleTotal));
    f.set(JoinFeature.CORE, share(sharedCore, core.total()));
    boolean differ = query.numbers > 0 && sharedNumbers == 0 && core.numbers() > 0;
    f.set(JoinFeature.NUMBERS_DIFFER, differ ? 1 : 0);
  }

  private static double share(long part, long whole) {
    return whole > 0 ? (double) part / whole : 0;
  }
}
