package io.storyfold.topology;

import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/** desk.log → dedup → stories → stories.updates, stories, articles.placed, commands.answered. */
public final class DeskTopology {
  static final String SOURCE = "desk-log";
  static final String DEDUP = "dedup";
  static final String STORIES = "stories";
  static final String UPDATES_SINK = "stories-updates-sink";
  static final String STORIES_SINK = "stories-sink";
  static final String PLACED_SINK = "articles-placed-sink";
  static final String ANSWERED_SINK = "commands-answered-sink";

  private DeskTopology() {}

  /** Builds the topology. */
  public static Topology build(
      Topics topics, RecordSerdes serdes, DeskTunables tunables, Metrics metrics) {
    Topology topology = new Topology();
    topology.addSource(
        SOURCE,
        Serdes.String().deserializer(),
        serdes.entry().deserializer(),
        topics.deskLog().name());
    topology.addProcessor(DEDUP, () -> new DedupProcessor(tunables.copies(), metrics), SOURCE);
    CopyStores.builders().forEach(store -> topology.addStateStore(store, DEDUP));
    topology.addProcessor(STORIES, () -> new StoriesProcessor(tunables, metrics), DEDUP);
    StoryStores.builders().forEach(store -> topology.addStateStore(store, STORIES));
    topology.addSink(
        UPDATES_SINK,
        topics.updates().name(),
        Serdes.String().serializer(),
        serdes.update().serializer(),
        STORIES);
    topology.addSink(
        STORIES_SINK,
        topics.stories().name(),
        Serdes.String().serializer(),
        serdes.story().serializer(),
        STORIES);
    topology.addSink(
        PLACED_SINK,
        topics.placed().name(),
        Serdes.String().serializer(),
        serdes.placed().serializer(),
        STORIES);
    topology.addSink(
        ANSWERED_SINK,
        topics.answered().name(),
        Serdes.String().serializer(),
        serdes.answer().serializer(),
        STORIES);
    return topology;
  }
}
