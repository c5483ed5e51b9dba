package io.storyfold.story.cluster;

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
    new SharedEvidence(query, cluster).write(query, Core.of(cluster, query.worth, table), f);
    compareMembers(query, cluster, f);
    double size = StrictMath.log(cluster.size());
    double gap = Math.max(0, clock - cluster.lastArrival());
    double language = f.get(JoinFeature.LANGUAGE);
    double nearest = f.get(JoinFeature.NEAREST);
    f.set(JoinFeature.SIZE, size);
    f.set(JoinFeature.GAP, gap / DAY);
    f.set(JoinFeature.INFORMATION, StrictMath.log1p(TermWeights.inIdf(query.total)));
    f.set(JoinFeature.LANGUAGE_SIZE, language * size);
    f.set(JoinFeature.NEAREST_SIZE, nearest * size);
    f.set(JoinFeature.LANGUAGE_NEAREST, language * nearest);
    double age = StrictMath.exp(-gap * gap / (2 * AGEING * AGEING));
    return new Match(cluster, f, (language + nearest / 2) / 1.5 * age);
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
    int own = 0;
    for (Member member : members.subList(from, members.size())) {
      own += member.source.equals(query.source) ? 1 : 0;
    }
    f.set(JoinFeature.SAME_SOURCE, (double) own / n);
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

  private static double ratio(long dot, double norms) {
    return norms > 0 ? dot / norms : 0;
  }
}
