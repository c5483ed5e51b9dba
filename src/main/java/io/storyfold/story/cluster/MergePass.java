package io.storyfold.story.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Joins stories that began apart and grew together. Members of a young story are asked where they
 * would go if their own story did not exist; what makes the two one, the {@link MergeRule} says.
 */
final class MergePass {
  /** A merged story is asked again in the same pass, so often at most. */
  private static final int ROUNDS = 3;

  /** Members who name a story for {@link Affinity} to be measured with. */
  private static final int NAMING = 2;

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

  /** Young stories with an arrival after {@code since}, oldest first. */
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
        .filter(cluster -> cluster.firstArrival() >= youngest)
        .sorted(Comparator.comparingLong(cluster -> cluster.ordinal))
        .map(cluster -> cluster.id)
        .toList();
  }

  private @Nullable Merge find(Cluster cluster, long clock) {
    List<Member> asked = asked(cluster);
    if (asked.isEmpty()) {
      return null;
    }
    JoinModel.Profile profile = judge.profile(asked.get(0).words);
    MergeRule rule = profile.merge();
    Kin kin =
        switch (rule.kind()) {
          case VOTES -> cluster.size() > 1 ? MergeVotes.winner(judge, asked, clock) : null;
          case AFFINITY -> kin(cluster, asked, profile, clock);
        };
    if (kin == null) {
      return null;
    }
    Cluster other = kin.cluster();
    boolean older = cluster.ordinal < other.ordinal;
    return new Merge(
        older ? other.id : cluster.id, older ? cluster.id : other.id, rule.kind(), kin.strength());
  }

  /**
   * Of the stories where the newest members would go without their own, the one whose affinity is
   * furthest above what it takes, the older among equals; null when none is.
   */
  private @Nullable Kin kin(
      Cluster cluster, List<Member> asked, JoinModel.Profile profile, long clock) {
    Affinity affinity = new Affinity(judge.idf(profile), profile.merge().likeness());
    Kin kin = null;
    double most = 0;
    for (Member member : asked.subList(0, Math.min(NAMING, asked.size()))) {
      List<Match> judged = judge.judge(judge.query(member), clock, cluster);
      if (judged.isEmpty() || asked(judged.get(0).cluster).isEmpty()) {
        continue; // nowhere to go, or into a roundup, which must not bring stories together
      }
      Cluster other = judged.get(0).cluster;
      double least = profile.merge().threshold(Math.min(cluster.size(), other.size()));
      double strength = affinity.of(cluster, other);
      double above = strength - least;
      boolean older = kin == null || other.ordinal < kin.cluster().ordinal;
      if (above > most || (above == most && older)) {
        most = above;
        kin = new Kin(other, strength);
      }
    }
    return kin;
  }

  /** The newest members that may speak for the story. */
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
