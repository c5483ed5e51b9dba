package io.storyfold.story.cluster;

import io.storyfold.article.Term;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Measures an article against one story.
 *
 * <p>Nothing is cached that depends on other stories: norms are computed from integer sums when
 * they are needed. That costs a few microseconds and makes an answer a function of the live members
 * alone.
 */
final class Scorer {
  /** A term is usual in a story when half of its weight could come from every member. */
  private static final int USUAL = 2;

  private static final int MOST_SHARED = 8;
  private static final double DAY = Duration.ofDays(1).toMillis();

  /** Spread of the bell that ages a story's score. */
  private static final double AGEING = 5 * DAY;

  private final TermTable table;
  private final ClusterSettings settings;

  Scorer(TermTable table, ClusterSettings settings) {
    this.table = table;
    this.settings = settings;
  }

  Match measure(Query query, Cluster cluster, long clock) {
    FeatureVector f = new FeatureVector();
    compareSums(query, cluster, f);
    compareMembers(query, cluster, f);
    double size = StrictMath.log(cluster.size());
    double gap = Math.max(0, clock - cluster.lastArrival());
    double language = f.get(JoinFeature.LANGUAGE);
    double nearest = f.get(JoinFeature.NEAREST);
    f.set(JoinFeature.SIZE, size);
    f.set(JoinFeature.GAP, gap / DAY);
    f.set(JoinFeature.INFORMATION, StrictMath.log1p(inIdf(query.total)));
    f.set(JoinFeature.LANGUAGE_SIZE, language * size);
    f.set(JoinFeature.NEAREST_SIZE, nearest * size);
    f.set(JoinFeature.LANGUAGE_NEAREST, language * nearest);
    double age = StrictMath.exp(-gap * gap / (2 * AGEING * AGEING));
    return new Match(cluster, f, (language + nearest / 2) / 1.5 * age);
  }

  private void compareSums(Query query, Cluster cluster, FeatureVector f) {
    int size = cluster.size();
    long dot = 0;
    long covered = 0;
    long explained = 0;
    long shared = 0;
    long sharedTitle = 0;
    long exclusive = 0;
    long first = 0;
    long second = 0;
    int count = 0;
    for (int i = 0; i < query.size(); i++) {
      int term = query.bag.ids()[i];
      int sum = term == TermTable.UNKNOWN ? 0 : cluster.sum(term);
      if (sum == 0) {
        continue;
      }
      int weight = query.bag.weights()[i];
      long value = (long) weight * query.idf[i];
      int df = table.stories(term);
      dot += value * query.idf[i] * sum;
      long usual = Math.min(value, value * USUAL * sum / ((long) size * Term.FULL));
      covered += usual;
      explained +=
          weight * TermWeights.log1p(query.worth.lift(df) * sum / (Term.FULL * (size + 1.0)));
      shared += value;
      exclusive += value / df;
      if ((query.bag.flags()[i] & Term.IN_TITLE) != 0) {
        sharedTitle += value;
      }
      if (usual > first) {
        second = first;
        first = usual;
      } else if (usual > second) {
        second = usual;
      }
      count++;
    }
    f.set(JoinFeature.COSINE, ratio(dot, query.norm * norm(cluster, query.worth)));
    f.set(JoinFeature.COVER, share(covered, query.total));
    f.set(JoinFeature.LANGUAGE, share(explained, query.surprise));
    f.set(JoinFeature.FIRST_EVIDENCE, inIdf(first));
    f.set(JoinFeature.SECOND_EVIDENCE, inIdf(second));
    f.set(JoinFeature.SHARED_MASS, StrictMath.log1p(inIdf(shared)));
    f.set(JoinFeature.SHARED_TERMS, Math.min(count, MOST_SHARED));
    f.set(JoinFeature.EXCLUSIVE, share(exclusive, query.total));
    f.set(JoinFeature.HEADLINE, share(sharedTitle, query.titleTotal));
  }

  private void compareMembers(Query query, Cluster cluster, FeatureVector f) {
    List<Member> members = cluster.members();
    int from = Math.max(0, members.size() - settings.ring());
    double[] cosines = new double[members.size() - from];
    double sum = 0;
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = cosine(query, members.get(from + i));
      sum += cosines[i];
    }
    Arrays.sort(cosines);
    int n = cosines.length;
    int top = Math.min(3, n);
    double best = 0;
    for (int i = n - top; i < n; i++) {
      best += cosines[i];
    }
    f.set(JoinFeature.NEAREST, cosines[n - 1]);
    f.set(JoinFeature.NEAREST_THREE, best / top);
    f.set(JoinFeature.AVERAGE, sum / n);
  }

  private double cosine(Query query, Member member) {
    int[] own = query.bag.ids();
    long dot = 0;
    long squares = 0;
    int i = 0;
    for (int j = 0; j < member.terms.length; j++) {
      int term = member.terms[j];
      while (i < own.length && own[i] < term) {
        i++;
      }
      if (i < own.length && own[i] == term) {
        long value = (long) member.weights[j] * query.idf[i];
        dot += value * query.bag.weights()[i] * query.idf[i];
        squares += value * value;
      } else {
        long value = (long) member.weights[j] * query.worth.idf(table.stories(term));
        squares += value * value;
      }
    }
    return ratio(dot, query.norm * Math.sqrt((double) squares));
  }

  double norm(Cluster cluster, TermWeights worth) {
    long squares = 0;
    for (Int2IntMap.Entry entry : cluster.sums()) {
      long value = (long) entry.getIntValue() * worth.idf(table.stories(entry.getIntKey()));
      squares += value * value;
    }
    return Math.sqrt((double) squares);
  }

  private static double inIdf(long value) {
    return (double) value / (Term.FULL * TermWeights.UNIT);
  }

  private static double share(long part, long whole) {
    return whole > 0 ? (double) part / whole : 0;
  }

  private static double ratio(long dot, double norms) {
    return norms > 0 ? dot / norms : 0;
  }
}
