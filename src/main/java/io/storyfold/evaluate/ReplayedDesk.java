package io.storyfold.evaluate;

import io.storyfold.story.cluster.Candidate;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.Decision;
import io.storyfold.story.cluster.JoinModel;
import io.storyfold.story.cluster.Merge;
import io.storyfold.story.cluster.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One desk of a {@link Replay}. */
final class ReplayedDesk {
  private static final long TICK = Duration.ofHours(1).toMillis();

  private final String name;
  private final Clusterer clusterer;
  private final Map<String, String> redirects = new HashMap<>();
  private long sequence;
  private long clock;
  private long hour = Long.MIN_VALUE;
  private long lastTick;

  ReplayedDesk(String name, ClusterSettings settings, JoinModel model) {
    this.name = name;
    this.clusterer = new Clusterer(settings, model);
  }

  /** Time comes to an arrival. */
  void arrive(long at) {
    clock = at;
    long now = Math.floorDiv(at, TICK);
    if (hour != Long.MIN_VALUE && now > hour) {
      tick(now * TICK);
    }
    hour = now;
  }

  /** The hour after the last arrival passes. */
  void end() {
    tick(clock + TICK);
  }

  private void tick(long at) {
    clusterer.purge(at);
    for (Merge merge : clusterer.mergePass(lastTick, at)) {
      redirects.put(merge.from(), merge.into());
    }
    lastTick = at;
  }

  /** The story an original goes into. */
  String place(StreamItem item, Replay.Observer observer) {
    Decision decision = clusterer.decide(item.features(), item.source(), item.arrivedAt());
    observer.decided(item, decision, this);
    sequence++;
    String joined = decision.storyId();
    String story = joined == null ? name + sequence : joined;
    clusterer.add(
        story,
        sequence,
        sequence,
        item.id(),
        item.source(),
        decision.features(),
        item.arrivedAt(),
        item.mayMerge());
    return story;
  }

  /** Where a story is found after all merges. */
  String survivor(String story) {
    String current = story;
    for (String next = story; next != null; next = redirects.get(current)) {
      current = next;
    }
    return current;
  }

  /** What the model was asked about an article; empty when a rule decided. */
  List<Candidate> candidates(StreamItem item, Decision decision) {
    return decision.rule() == Rule.SAME_TITLE
        ? List.of()
        : clusterer.candidates(decision.features(), item.source(), item.arrivedAt());
  }

  /** Live members of a story. */
  List<String> articles(String storyId) {
    return clusterer.articles(storyId);
  }
}
