package io.storyfold.story.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures an article against candidate stories and keeps the best.
 *
 * <p>Nothing is cached that depends on other stories: norms are computed from integer sums when
 * they are needed, which makes an answer a function of the live members alone. To measure little,
 * what is cheap comes first: a story whose score cannot reach the best ones is not compared with
 * member by member, and only the best have their core measured.
 */
final class Scorer {

  private static final double DAY = Duration.ofDays(1).toMillis();

  /** Spread of the bell that ages a story's score. */
  private static final double AGEING = 5 * DAY;

  /** More than rounding can lift a cosine above its bound. */
  private static final double ROUNDING = 1e-9;

  private final TermTable table;
  private final ClusterSettings settings;

  Scorer(TermTable table, ClusterSettings settings) {
    this.table = table;
    this.settings = settings;
  }

  /**
   * The stories with the best scores, best first, all features set but the margin.
   *
   * @param clusters candidates, each once
   */
  List<Match> best(Query query, List<Cluster> clusters, long clock) {
    List<Match> best = new ArrayList<>();
    Likeness.aim(query);
    for (Cluster cluster : clusters) {
      double gap = Math.max(0, clock - cluster.lastArrival());
      double age = StrictMath.exp(-gap * gap / (2 * AGEING * AGEING));
      SharedEvidence shared = new SharedEvidence(query, cluster);
      double atMost = score(shared.language(query), shared.nearestAtMost(query) + ROUNDING, age);
      if (best.size() < settings.judged() || atMost >= best.get(best.size() - 1).score) {
        insert(measure(query, cluster, shared, gap, age), best);
      }
    }
    Likeness.clear(query, table);
    for (Match match : best) {
      match.shared.write(query, Core.of(match.cluster, query.terms, table), match.features);
    }
    return best;
  }

  private void insert(Match match, List<Match> best) {
    int at = best.size();
    while (at > 0 && Match.BY_SCORE.compare(match, best.get(at - 1)) < 0) {
      at--;
    }
    best.add(at, match);
    if (best.size() > settings.judged()) {
      best.remove(best.size() - 1);
    }
  }

  private static double score(double language, double nearest, double age) {
    return (language + nearest / 2) / 1.5 * age;
  }

  private Match measure(
      Query query, Cluster cluster, SharedEvidence shared, double gap, double age) {
    FeatureVector f = new FeatureVector();
    compareMembers(query, cluster, f);
    double size = StrictMath.log(cluster.size());
    double language = shared.language(query);
    double nearest = f.get(JoinFeature.NEAREST);
    f.set(JoinFeature.SIZE, size);
    f.set(JoinFeature.GAP, gap / DAY);
    f.set(JoinFeature.INFORMATION, StrictMath.log1p(TermWeights.inIdf(query.total)));
    f.set(JoinFeature.LANGUAGE_SIZE, language * size);
    f.set(JoinFeature.NEAREST_SIZE, nearest * size);
    f.set(JoinFeature.LANGUAGE_NEAREST, language * nearest);
    return new Match(cluster, shared, f, score(language, nearest, age));
  }

  private void compareMembers(Query query, Cluster cluster, FeatureVector f) {
    List<Member> members = cluster.members();
    int from = Math.max(0, members.size() - settings.ring());
    double sum = 0;
    double first = 0;
    double second = 0;
    double third = 0;
    int own = 0;
    int source = query.source.hashCode();
    for (int i = from; i < members.size(); i++) {
      Member member = members.get(i);
      double cosine = Likeness.cosine(query, member);
      sum += cosine;
      third = Math.max(third, Math.min(second, cosine));
      second = Math.max(second, Math.min(first, cosine));
      first = Math.max(first, cosine);
      own += member.isFrom(query.source, source) ? 1 : 0;
    }
    int n = members.size() - from;
    f.set(JoinFeature.SAME_SOURCE, (double) own / n);
    f.set(JoinFeature.NEAREST, first);
    f.set(JoinFeature.NEAREST_THREE, (third + second + first) / Math.min(3, n));
    f.set(JoinFeature.AVERAGE, sum / n);
  }
}
