package io.storyfold.story.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** An article of so many terms is compared with the whole ring: no front-page item has more. */
  private static final int SHORT = 60;

  private static final int FEWEST_COMPARED = 8;

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
    List<Rival> rivals = new ArrayList<>(clusters.size());
    List<Match> best = new ArrayList<>();
    Likeness.aim(query);
    for (Cluster cluster : clusters) {
      rivals.add(Rival.of(query, cluster, clock));
    }
    rivals.sort(Rival.BY_BOUND);
    for (Rival rival : rivals.subList(0, Math.min(compared(query), rivals.size()))) {
      if (best.size() < settings.judged() || rival.atMost >= best.get(best.size() - 1).score) {
        insert(measure(query, rival), best);
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

  /** A story before its members are compared: the score it cannot exceed. */
  private record Rival(
      Cluster cluster, SharedEvidence shared, double gap, double age, double atMost) {
    static final Comparator<Rival> BY_BOUND =
        Comparator.comparingDouble((Rival r) -> -r.atMost)
            .thenComparingLong(r -> r.cluster.ordinal);

    static Rival of(Query query, Cluster cluster, long clock) {
      double gap = Math.max(0, clock - cluster.lastArrival());
      double age = StrictMath.exp(-gap * gap / (2 * AGEING * AGEING));
      SharedEvidence shared = new SharedEvidence(query, cluster);
      double nearest = shared.nearestAtMost(query) + ROUNDING;
      return new Rival(cluster, shared, gap, age, score(shared.language(query), nearest, age));
    }
  }

  /** Stories whose members are compared, at most. */
  private int compared(Query query) {
    return query.size() <= SHORT ? settings.candidates() : settings.candidates() / 2;
  }

  private Match measure(Query query, Rival rival) {
    Cluster cluster = rival.cluster;
    FeatureVector f = new FeatureVector();
    compareMembers(query, cluster, f);
    double size = StrictMath.log(cluster.size());
    double language = rival.shared.language(query);
    double nearest = f.get(JoinFeature.NEAREST);
    f.set(JoinFeature.SIZE, size);
    f.set(JoinFeature.GAP, rival.gap / DAY);
    f.set(JoinFeature.INFORMATION, StrictMath.log1p(TermWeights.inIdf(query.total)));
    f.set(JoinFeature.LANGUAGE_SIZE, language * size);
    f.set(JoinFeature.NEAREST_SIZE, nearest * size);
    f.set(JoinFeature.LANGUAGE_NEAREST, language * nearest);
    return new Match(cluster, rival.shared, f, score(language, nearest, rival.age));
  }

  /** A long article says more in each comparison, and takes longer: it is compared with fewer. */
  private int ring(Query query) {
    int fitting = settings.ring() * SHORT / Math.max(SHORT, query.size());
    return Math.max(Math.min(FEWEST_COMPARED, settings.ring()), fitting);
  }

  private void compareMembers(Query query, Cluster cluster, FeatureVector f) {
    List<Member> members = cluster.members();
    int from = Math.max(0, members.size() - ring(query));
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
