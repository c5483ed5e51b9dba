package io.storyfold.evaluate;

import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Decision;
import io.storyfold.story.cluster.JoinModel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Streams articles through the clustering core the way the desks do: copies follow their source,
 * originals are decided and added, and with every hour of a desk's clock old members are forgotten
 * and stories merged. For measuring and training; it writes nothing.
 */
public final class Replay {
  private final ClusterSettings settings;
  private final JoinModel model;
  private final Map<String, ReplayedDesk> desks = new LinkedHashMap<>();
  private final Map<String, String> storyOf = new LinkedHashMap<>();

  /** A replay from an empty index. */
  public Replay(ClusterSettings settings, JoinModel model) {
    this.settings = settings;
    this.model = model;
  }

  /** Sees each original before it is added. */
  @FunctionalInterface
  interface Observer {
    /** Called with the decision and the desk as they are before the article is added. */
    void decided(StreamItem item, Decision decision, ReplayedDesk desk);
  }

  /** Story by article id, after all merges. */
  public Map<String, String> run(Iterable<StreamItem> items) {
    return run(items, (item, decision, desk) -> {});
  }

  Map<String, String> run(Iterable<StreamItem> items, Observer observer) {
    for (StreamItem item : items) {
      ReplayedDesk desk =
          desks.computeIfAbsent(item.desk(), name -> new ReplayedDesk(name, settings, model));
      desk.arrive(item.arrivedAt());
      String inherited = storyOf.get(item.copyOf());
      storyOf.put(item.id(), inherited == null ? desk.place(item, observer) : inherited);
    }
    desks.values().forEach(ReplayedDesk::end);
    Map<String, String> result = new LinkedHashMap<>();
    storyOf.forEach((article, story) -> result.put(article, survivor(story)));
    return result;
  }

  private String survivor(String story) {
    String current = story;
    for (ReplayedDesk desk : desks.values()) {
      current = desk.survivor(current);
    }
    return current;
  }
}
