package io.storyfold.story.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the members of a story would go without it: the sum of their probabilities for each other
 * story. Most stories go nowhere, which shows after a few members: no sum can reach the threshold
 * when each of those still to be asked would have to say more than 1.
 */
final class MergeVotes {
  /** More than rounding can lift a sum. */
  private static final double ROUNDING = 1e-9;

  private final Judge judge;
  private final double threshold;
  private final Map<Cluster, Double> sums = new HashMap<>();
  private double highest;

  /**
   * Where all but few of these members would go; null when there is no such story.
   *
   * @param asked members of one story
   */
  static @Nullable Kin winner(Judge judge, List<Member> asked, long clock) {
    double threshold = 0;
    for (Member member : asked) {
      threshold += judge.profile(member.words).merge().threshold();
    }
    MergeVotes votes = new MergeVotes(judge, threshold);
    for (int i = 0; i < asked.size(); i++) {
      if (!votes.open(asked.size() - i)) {
        return null;
      }
      votes.ask(asked.get(i), clock);
    }
    Cluster winner = votes.winner();
    return winner == null ? null : new Kin(winner, votes.highest / asked.size());
  }

  /**
   * No votes yet.
   *
   * @param threshold the sum from which two stories are one
   */
  private MergeVotes(Judge judge, double threshold) {
    this.judge = judge;
    this.threshold = threshold;
  }

  /** Whether a story can still reach the threshold when so many more members are asked. */
  private boolean open(int left) {
    return highest + left + ROUNDING >= threshold;
  }

  private void ask(Member member, long clock) {
    for (Match match : judge.judge(judge.query(member), clock, member.cluster)) {
      highest = Math.max(highest, sums.merge(match.cluster, match.probability, Double::sum));
    }
  }

  /**
   * The story with the highest sum, the older among equals; null when none reaches the threshold.
   */
  private @Nullable Cluster winner() {
    Cluster winner = null;
    for (Map.Entry<Cluster, Double> entry : sums.entrySet()) {
      Cluster cluster = entry.getKey();
      boolean highestSum = entry.getValue() == highest;
      if (highestSum && (winner == null || cluster.ordinal < winner.ordinal)) {
        winner = cluster;
      }
    }
    return highest >= threshold ? winner : null;
  }
}
