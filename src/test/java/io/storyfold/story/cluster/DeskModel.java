package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A desk in small: a clusterer, and beside it what a store would hold, so that a second clusterer
 * can be built from the store alone.
 */
final class DeskModel {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  final Clusterer clusterer;
  private final ClusterSettings settings;
  private final Map<String, Stored> store = new LinkedHashMap<>();
  private final Map<String, Long> ordinals = new LinkedHashMap<>();
  private long sequence;
  private long lastTick;

  DeskModel(ClusterSettings settings) {
    this.settings = settings;
    this.clusterer = new Clusterer(settings, JoinModelFile.shipped());
  }

  private record Stored(
      String story,
      long sequence,
      String article,
      String source,
      Features features,
      long arrivedAt,
      boolean mayMerge) {}

  /** A desk whose clusterer was built from this one's store, in shuffled order. */
  DeskModel rebuilt(long seed) {
    DeskModel copy = new DeskModel(settings);
    List<Stored> members = new ArrayList<>(store.values());
    Collections.shuffle(members, new Random(seed));
    copy.ordinals.putAll(ordinals);
    copy.sequence = sequence;
    copy.lastTick = lastTick;
    members.forEach(copy::keep);
    return copy;
  }

  Decision arrive(String article, String source, Features features, long clock, boolean mayMerge) {
    Decision decision = clusterer.decide(features, source, clock);
    sequence++;
    String joined = decision.storyId();
    String story = joined == null ? "story-" + sequence : joined;
    ordinals.putIfAbsent(story, sequence);
    keep(new Stored(story, sequence, article, source, decision.features(), clock, mayMerge));
    return decision;
  }

  Decision arrive(String article, Features features, long clock) {
    return arrive(article, "example.org", features, clock, true);
  }

  private void keep(Stored s) {
    store.put(s.article(), s);
    clusterer.add(
        s.story(),
        ordinals.getOrDefault(s.story(), 0L),
        s.sequence(),
        s.article(),
        s.source(),
        s.features(),
        s.arrivedAt(),
        s.mayMerge());
  }

  void remove(String article) {
    store.remove(article);
    clusterer.remove(article);
  }

  List<Merge> tick(long clock) {
    clusterer.purge(clock);
    store.values().removeIf(s -> s.arrivedAt() < clock - settings.memory().toMillis());
    List<Merge> merges = clusterer.mergePass(lastTick, clock);
    lastTick = clock;
    merges.forEach(this::moved);
    return merges;
  }

  void merge(String from, String into) {
    clusterer.merge(from, into, ordinals.getOrDefault(into, 0L));
    moved(new Merge(from, into, MergeRule.Kind.VOTES, 1));
  }

  private void moved(Merge merge) {
    store.replaceAll(
        (article, s) ->
            s.story().equals(merge.from())
                ? new Stored(
                    merge.into(),
                    s.sequence(),
                    article,
                    s.source(),
                    s.features(),
                    s.arrivedAt(),
                    s.mayMerge())
                : s);
  }

  String story(String article) {
    Stored stored = store.get(article);
    return stored == null ? "" : stored.story();
  }

  /** Live articles in order of arrival. */
  List<String> articles() {
    return store.values().stream()
        .sorted(Comparator.comparingLong(Stored::sequence))
        .map(Stored::article)
        .toList();
  }

  static long hours(long n) {
    return n * HOUR;
  }
}
