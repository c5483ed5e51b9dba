package io.storyfold.topology;

import io.storyfold.copy.CopySettings;
import io.storyfold.story.StorySettings;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.JoinModel;

/** What the desk may be told. */
public record DeskTunables(
    CopySettings copies, StorySettings stories, ClusterSettings clusters, JoinModel model) {

  /** An empty index. */
  Clusterer clusterer() {
    return new Clusterer(clusters, model);
  }
}
