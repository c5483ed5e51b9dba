package io.storyfold.story.cluster;

import io.storyfold.article.Term;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Candidates, measures and model put together: which stories fit an article, and how well. */
final class Judge {
  private final ClusterSettings settings;
  private final JoinModel model;
  private final TermTable table;
  private final Members members;
  private final CandidateFinder finder;
  private final Scorer scorer;
  private final Map<Double, WeightTables> weights = new HashMap<>();

  Judge(ClusterSettings settings, JoinModel model, TermTable table, Members members) {
    this.settings = settings;
    this.model = model;
    this.table = table;
    this.members = members;
    this.finder = new CandidateFinder(table, settings);
    this.scorer = new Scorer(table, settings);
  }

  JoinModel.Profile profile(int words) {
    return model.profile(words);
  }

  Query query(TermBag bag, String source, JoinModel.Profile profile) {
    return new Query(bag, source, worth(profile), table, 0);
  }

  private TermWeights worth(JoinModel.Profile profile) {
    return weights.computeIfAbsent(profile.idfExponent(), WeightTables::new).of(members.stories());
  }

  /** The best candidates with their probabilities, most probable first. */
  List<Match> judge(Query query, JoinModel.Profile profile, long clock, @Nullable Cluster own) {
    List<Match> judged =
        scorer.best(query, finder.find(query, members.stories(), clock, own), clock);
    double first = judged.isEmpty() ? 0 : judged.get(0).score;
    double second = judged.size() < 2 ? 0 : judged.get(1).score;
    for (int i = 0; i < judged.size(); i++) {
      Match match = judged.get(i);
      match.features.set(JoinFeature.MARGIN, match.score - (i == 0 ? second : first));
      match.probability = profile.probability(match.features);
    }
    judged.sort(Match.BY_PROBABILITY);
    return judged;
  }

  /** Judges a member against the other stories. */
  List<Match> judge(Member member, long clock) {
    JoinModel.Profile profile = profile(member.words);
    TermBag bag = new TermBag(member.terms, member.weights, member.flags);
    Query query = new Query(bag, member.source, worth(profile), table, 1);
    return judge(query, profile, clock, member.cluster);
  }

  /** The most central of the newest members, the older first among equals. */
  List<String> central(Cluster cluster, int most) {
    List<Member> all = cluster.members();
    List<Member> newest = all.subList(Math.max(0, all.size() - settings.ring()), all.size());
    if (newest.size() == 1) {
      return List.of(newest.get(0).articleId);
    }
    IdentityHashMap<TermWeights, Double> norms = new IdentityHashMap<>();
    Map<Member, Double> found = new HashMap<>();
    for (Member member : newest) {
      TermWeights worth = worth(profile(member.words));
      double norm = norms.computeIfAbsent(worth, w -> Core.of(cluster, w, table).norm());
      found.put(member, centrality(member, worth, norm));
    }
    return newest.stream()
        .sorted(Comparator.comparingDouble(member -> -found.getOrDefault(member, 0.0)))
        .limit(most)
        .map(member -> member.articleId)
        .toList();
  }

  double centrality(Member member) {
    TermWeights worth = worth(profile(member.words));
    return centrality(member, worth, Core.of(member.cluster, worth, table).norm());
  }

  private double centrality(Member member, TermWeights worth, double norm) {
    long dot = 0;
    long squares = 0;
    for (int i = 0; i < member.terms.length; i++) {
      long idf = worth.idf(table.stories(member.terms[i]));
      long value = member.weights[i] * idf;
      squares += value * value;
      dot += value * idf * member.cluster.sum(member.terms[i]);
    }
    double norms = Math.sqrt((double) squares) * norm;
    return norms > 0 ? dot / norms : 0;
  }

  Map<String, Double> keywords(Cluster cluster, int most) {
    TermWeights worth = worth(model.profile(0));
    Strongest strongest = new Strongest(most);
    for (Int2IntMap.Entry entry : cluster.sums()) {
      int term = entry.getIntKey();
      long value = (long) entry.getIntValue() * worth.idf(table.stories(term));
      if (strongest.takes(value)) {
        strongest.add(table.text(term), value);
      }
    }
    double full = (double) Term.FULL * TermWeights.UNIT * cluster.size();
    Map<String, Double> keywords = new LinkedHashMap<>();
    strongest.forEach((text, value) -> keywords.put(text, value / full));
    return keywords;
  }
}
