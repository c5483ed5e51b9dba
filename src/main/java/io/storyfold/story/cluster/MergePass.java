package io.storyfold.story.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Joins stories that began apart and grew together: the members of a young story are asked where
 * they would go if their own story did not exist.
 */
final class MergePass {
  /** A merged story is asked again in the same pass, so often at most. */
  private static final int ROUNDS = 3;

  private final ClusterSettings settings;
  private final Judge judge;
  private final Members members;
  private final Predicate<Merge> allowed;

  MergePass(ClusterSettings settings, Judge judge, Members members, Predicate<Merge> allowed) {
    this.settings = settings;
    this.judge = judge;
    this.members = members;
    this.allowed = allowed;
  }

  List<Merge> run(long since, long clock) {
    List<Merge> merges = new ArrayList<>();
    List<String> asking = changed(since, clock);
    for (int round = 0; round < ROUNDS && !asking.isEmpty(); round++) {
      List<String> grown = new ArrayList<>();
      for (String storyId : asking) {
        Cluster cluster = members.cluster(storyId);
        if (cluster == null) {
          continue;
        }
        Merge merge = find(cluster, clock);
        if (merge != null && allowed.test(merge)) {
          members.merge(merge.from(), merge.into(), cluster.ordinal);
          merges.add(merge);
          grown.add(merge.into());
        }
      }
      asking = grown.stream().distinct().toList();
    }
    return merges;
  }

  /** Young stories of two or more members with an arrival after {@code since}, oldest first. */
  private List<String> changed(long since, long clock) {
    long youngest = clock - settings.mergeAge().toMillis();
    List<Cluster> changed = new ArrayList<>();
    for (Member member : members.newest()) {
      if (member.arrivedAt <= since) {
        break;
      }
      changed.add(member.cluster);
    }
    return changed.stream()
        .distinct()
        .filter(cluster -> cluster.size() > 1 && cluster.firstArrival() >= youngest)
        .sorted(Comparator.comparingLong(cluster -> cluster.ordinal))
        .map(cluster -> cluster.id)
        .toList();
  }

  private @Nullable Merge find(Cluster cluster, long clock) {
    List<Member> asked = asked(cluster);
    if (asked.isEmpty()) {
      return null;
    }
    double threshold = 0;
    for (Member member : asked) {
      threshold += judge.profile(member.words).merge();
    }
    MergeVotes votes = new MergeVotes(judge, threshold);
    for (int i = 0; i < asked.size(); i++) {
      if (!votes.open(asked.size() - i)) {
        return null;
      }
      votes.ask(asked.get(i), clock);
    }
    Cluster best = votes.winner();
    if (best == null) {
      return null;
    }
    boolean older = cluster.ordinal < best.ordinal;
    return new Merge(
        older ? best.id : cluster.id, older ? cluster.id : best.id, votes.highest() / asked.size());
  }

  private List<Member> asked(Cluster cluster) {
    List<Member> all = cluster.members();
    List<Member> asked = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0 && asked.size() < settings.mergeSample(); i--) {
      if (all.get(i).mayMerge) {
        asked.add(all.get(i));
      }
    }
    return asked;
  }
}
