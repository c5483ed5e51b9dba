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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Streams articles through a {@link Clusterer} the way a desk does: decide, add, and with every
 * hour of the desk's clock forget and merge. For measuring and training; it writes nothing.
 */
public final class Replay {
  private static final long TICK = Duration.ofHours(1).toMillis();

  private final Clusterer clusterer;
  private final Map<String, String> storyOf = new LinkedHashMap<>();
  private final Map<String, String> redirects = new HashMap<>();
  private long sequence;
  private long hour = Long.MIN_VALUE;
  private long lastTick;

  /** A replay from an empty index. */
  public Replay(ClusterSettings settings, JoinModel model) {
    this.clusterer = new Clusterer(settings, model);
  }

  /** Sees each article before it is added. */
  @FunctionalInterface
  interface Observer {
    /** Called with the decision and the index as they are before the article is added. */
    void decided(StreamItem item, Decision decision, Replay replay);
  }

  /** Story by article id, after all merges. */
  public Map<String, String> run(Iterable<StreamItem> items) {
    return run(items, (item, decision, replay) -> {});
  }

  Map<String, String> run(Iterable<StreamItem> items, Observer observer) {
    long clock = 0;
    for (StreamItem item : items) {
      clock = item.arrivedAt();
      long now = Math.floorDiv(clock, TICK);
      if (hour != Long.MIN_VALUE && now > hour) {
        tick(now * TICK);
      }
      hour = now;
      place(item, observer);
    }
    tick(clock + TICK);
    Map<String, String> result = new LinkedHashMap<>();
    storyOf.forEach((article, story) -> result.put(article, survivor(story)));
    return result;
  }

  private void place(StreamItem item, Observer observer) {
    Decision decision = clusterer.decide(item.features(), item.source(), item.arrivedAt());
    observer.decided(item, decision, this);
    sequence++;
    String joined = decision.storyId();
    String story = joined == null ? "s" + sequence : joined;
    storyOf.put(item.id(), story);
    clusterer.add(
        story,
        sequence,
        sequence,
        item.id(),
        item.source(),
        decision.features(),
        item.arrivedAt(),
        item.mayMerge());
  }

  private void tick(long clock) {
    clusterer.purge(clock);
    for (Merge merge : clusterer.mergePass(lastTick, clock)) {
      redirects.put(merge.from(), merge.into());
    }
    lastTick = clock;
  }

  private String survivor(String story) {
    String current = story;
    String next = redirects.get(current);
    while (next != null) {
      current = next;
      next = redirects.get(current);
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
