package io.storyfold.topology;

import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/** articles.incoming → intake → desk.log, and what may not enter to articles.rejected. */
public final class IntakeTopology {
  static final String SOURCE = "articles-incoming";
  static final String PROCESSOR = "intake";
  static final String DESK_LOG_SINK = "desk-log";
  static final String REJECTED_SINK = "articles-rejected";

  private IntakeTopology() {}

  /** Builds the topology. */
  public static Topology build(
      Topics topics, RecordSerdes serdes, IntakeTunables tunables, Metrics metrics) {
    Topology topology = new Topology();
    topology.addSource(
        SOURCE,
        Serdes.String().deserializer(),
        serdes.article().deserializer(),
        topics.incoming().name());
    topology.addProcessor(PROCESSOR, () -> new IntakeProcessor(tunables, metrics), SOURCE);
    IntakeStores.builders().forEach(store -> topology.addStateStore(store, PROCESSOR));
    topology.addSink(
        DESK_LOG_SINK,
        topics.deskLog().name(),
        Serdes.String().serializer(),
        serdes.entry().serializer(),
        new DeskPartitioner(tunables.desks()),
        PROCESSOR);
    topology.addSink(
        REJECTED_SINK,
        topics.rejected().name(),
        Serdes.String().serializer(),
        serdes.article().serializer(),
        PROCESSOR);
    return topology;
  }
}
