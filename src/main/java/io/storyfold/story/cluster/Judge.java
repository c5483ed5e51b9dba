package io.storyfold.story.cluster;

import io.storyfold.article.Term;
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
  private final IdentityHashMap<JoinModel.Profile, Measures> measures = new IdentityHashMap<>();

  Judge(
      ClusterSettings settings,
      JoinModel model,
      TermTable table,
      Members members,
      StorySlots slots) {
    this.settings = settings;
    this.model = model;
    this.table = table;
    this.members = members;
    this.finder = new CandidateFinder(table, slots, settings);
    this.scorer = new Scorer(table, settings);
  }

  JoinModel.Profile profile(int words) {
    return model.profile(words);
  }

  /**
   * An article to be judged.
   *
   * @param measures what the profile uses, or more
   */
  Query query(TermBag bag, String source, JoinModel.Profile profile, Measures measures) {
    return new Query(bag, source, profile, measures, idf(profile), table, 0);
  }

  /** A member, to be judged as if its own story were not there. */
  Query query(Member member) {
    JoinModel.Profile profile = profile(member.words);
    return new Query(
        member.bag(), member.source, profile, measures(profile), idf(profile), table, 1);
  }

  /** What a profile of the model uses. */
  Measures measures(JoinModel.Profile profile) {
    return measures.computeIfAbsent(profile, Measures::of);
  }

  /** Worth of the terms to a profile. */
  TermIdf idf(JoinModel.Profile profile) {
    return table.idf(profile.idfExponent(), members.stories());
  }

  /**
   * The best candidates with their probabilities, most probable first.
   *
   * @param own not a candidate: the story that asks
   */
  List<Match> judge(Query query, long clock, @Nullable Cluster own) {
    List<Match> judged =
        scorer.measure(query, finder.find(query, members.stories(), clock, own), clock);
    double first = judged.isEmpty() ? 0 : judged.get(0).score;
    double second = judged.size() < 2 ? 0 : judged.get(1).score;
    for (int i = 0; i < judged.size(); i++) {
      Match match = judged.get(i);
      match.features.set(JoinFeature.MARGIN, match.score - (i == 0 ? second : first));
      match.probability = query.profile.probability(match.features);
    }
    judged.sort(Match.BY_PROBABILITY);
    return judged;
  }

  /** The most central of the newest members, the older first among equals. */
  List<String> central(Cluster cluster, int most) {
    List<Member> all = cluster.members();
    List<Member> newest = all.subList(Math.max(0, all.size() - settings.ring()), all.size());
    if (newest.size() == 1) {
      return List.of(newest.get(0).articleId);
    }
    IdentityHashMap<TermIdf, Double> norms = new IdentityHashMap<>();
    Map<Member, Double> found = new HashMap<>();
    for (Member member : newest) {
      TermIdf idf = idf(profile(member.words));
      double norm = norms.computeIfAbsent(idf, cluster::length);
      found.put(member, centrality(member, idf, norm));
    }
    return newest.stream()
        .sorted(Comparator.comparingDouble(member -> -found.getOrDefault(member, 0.0)))
        .limit(most)
        .map(member -> member.articleId)
        .toList();
  }

  double centrality(Member member) {
    TermIdf idf = idf(profile(member.words));
    return centrality(member, idf, member.cluster.length(idf));
  }

  private static double centrality(Member member, TermIdf terms, double norm) {
    long dot = 0;
    long squares = 0;
    int[] sums = member.cluster.sums(member);
    for (int i = 0; i < sums.length; i++) {
      int entry = member.entries()[i];
      long idf = terms.of(Member.id(entry));
      long value = Member.weight(entry) * idf;
      squares += value * value;
      dot += value * idf * sums[i];
    }
    double norms = Math.sqrt((double) squares) * norm;
    return norms > 0 ? dot / norms : 0;
  }

  Map<String, Double> keywords(Cluster cluster, int most) {
    TermIdf idf = idf(model.profile(0));
    Strongest strongest = new Strongest(most);
    int highest = idf.highest();
    cluster.eachSum(
        (term, sum) -> {
          if (strongest.takes((long) sum * highest)) { // few are: their idf need not be fetched
            strongest.add(table.text(term), (long) sum * idf.of(term));
          }
        });
    double full = (double) Term.FULL * TermWeights.UNIT * cluster.size();
    Map<String, Double> keywords = new LinkedHashMap<>();
    strongest.forEach((text, value) -> keywords.put(text, value / full));
    return keywords;
  }
}
