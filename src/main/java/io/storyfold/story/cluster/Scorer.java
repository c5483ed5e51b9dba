package io.storyfold.story.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures an article against candidate stories and keeps the best. To measure little, what the
 * model has no use for is left out, and what is cheap comes first: a story whose score cannot reach
 * the best ones is not compared with member by member, and only the best have their core measured.
 */
final class Scorer {

  private static final double DAY = Duration.ofDays(1).toMillis();

  /** Spread of the bell that ages a story's score. */
  private static final double AGEING = 5 * DAY;

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
   * The stories the model has to judge, all features set but the margin: those with the best
   * scores, best first, or all where the model asks for nothing that a score is made of.
   *
   * @param clusters candidates, each once
   */
  List<Match> measure(Query query, List<Cluster> clusters, long clock) {
    Likeness.aim(query);
    List<Match> measured =
        query.measures.members() ? best(query, clusters, clock) : all(query, clusters, clock);
    Likeness.clear(query, table);
    for (Match match : measured) {
      Cluster cluster = match.cluster;
      Core core = query.measures.core() ? Core.of(cluster, query.terms, table) : Core.NOT_MEASURED;
      match.shared.write(query, cluster.length(query.terms), core, match.features);
    }
    return measured;
  }

  private List<Match> all(Query query, List<Cluster> clusters, long clock) {
    List<Match> all = new ArrayList<>(clusters.size());
    for (Cluster cluster : clusters) {
      SharedEvidence shared = new SharedEvidence(query, cluster);
      FeatureVector f = new FeatureVector();
      describe(query, cluster, gap(cluster, clock), shared.language(query), f);
      all.add(new Match(cluster, shared, f, 0));
    }
    return all;
  }

  private List<Match> best(Query query, List<Cluster> clusters, long clock) {
    List<Rival> rivals = new ArrayList<>(clusters.size());
    List<Match> best = new ArrayList<>();
    for (Cluster cluster : clusters) {
      rivals.add(Rival.of(query, cluster, clock));
    }
    rivals.sort(Rival.BY_BOUND);
    for (Rival rival : rivals) {
      if (best.size() < settings.judged() || rival.atMost >= best.get(best.size() - 1).score) {
        insert(compared(query, rival), best);
      }
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
      double gap = Scorer.gap(cluster, clock);
      double age = StrictMath.exp(-gap * gap / (2 * AGEING * AGEING));
      SharedEvidence shared = new SharedEvidence(query, cluster);
      double nearest = shared.nearestAtMost(query) + ROUNDING;
      return new Rival(cluster, shared, gap, age, score(shared.language(query), nearest, age));
    }
  }

  private Match compared(Query query, Rival rival) {
    Cluster cluster = rival.cluster;
    FeatureVector f = new FeatureVector();
    compareMembers(query, cluster, f);
    double language = rival.shared.language(query);
    describe(query, cluster, rival.gap, language, f);
    double nearest = f.get(JoinFeature.NEAREST);
    return new Match(cluster, rival.shared, f, score(language, nearest, rival.age));
  }

  private static void describe(
      Query query, Cluster cluster, double gap, double language, FeatureVector f) {
    double size = StrictMath.log(cluster.size());
    double nearest = f.get(JoinFeature.NEAREST);
    f.set(JoinFeature.SIZE, size);
    f.set(JoinFeature.GAP, gap / DAY);
    f.set(JoinFeature.INFORMATION, query.information);
    f.set(JoinFeature.LANGUAGE_SIZE, language * size);
    f.set(JoinFeature.NEAREST_SIZE, nearest * size);
    f.set(JoinFeature.LANGUAGE_NEAREST, language * nearest);
  }

  private static double gap(Cluster cluster, long clock) {
    return Math.max(0, clock - cluster.lastArrival());
  }

  /** An article that is longer is compared with fewer. */
  private int ring(Query query) {
    int fitting = settings.ring() * Query.SHORT / Math.max(Query.SHORT, query.size());
    return Math.max(Math.min(FEWEST_COMPARED, settings.ring()), fitting);
  }

  private void compareMembers(Query query, Cluster cluster, FeatureVector f) {
    int[] ring = cluster.ring(settings.ring());
    int size = Ring.size(ring);
    int from = Math.max(0, size - ring(query));
    int older = cluster.size() - size;
    double sum = 0;
    double first = 0;
    double second = 0;
    double third = 0;
    int own = 0;
    int source = query.source.hashCode();
    for (int i = from; i < size; i++) {
      double cosine = Ring.cosine(ring, i, query);
      sum += cosine;
      third = Math.max(third, Math.min(second, cosine));
      second = Math.max(second, Math.min(first, cosine));
      first = Math.max(first, cosine);
      if (Ring.sourceHash(ring, i) == source) {
        own += cluster.members().get(older + i).source.equals(query.source) ? 1 : 0;
      }
    }
    int n = size - from;
    f.set(JoinFeature.SAME_SOURCE, (double) own / n);
    f.set(JoinFeature.NEAREST, first);
    f.set(JoinFeature.NEAREST_THREE, (third + second + first) / Math.min(3, n));
    f.set(JoinFeature.AVERAGE, sum / n);
  }
}
