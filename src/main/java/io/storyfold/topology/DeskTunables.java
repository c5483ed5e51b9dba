package io.storyfold.topology;

import io.storyfold.copy.CopySettings;
import io.storyfold.story.StorySettings;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.JoinModel;

/**
 * What the desk may be told.
 *
 * @param keepForgotten whether results stand for longer than the desk knows what they tell of, out
 *     of the reach of later withdrawals
 */
public record DeskTunables(
    CopySettings copies,
    StorySettings stories,
    ClusterSettings clusters,
    JoinModel model,
    boolean keepForgotten) {

  /** An empty index. */
  Clusterer clusterer() {
    return new Clusterer(clusters, model);
  }
}
