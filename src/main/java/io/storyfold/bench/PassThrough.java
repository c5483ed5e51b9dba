package io.storyfold.bench;

import io.storyfold.avro.Article;
import io.storyfold.registry.StateSerde;
import io.storyfold.runtime.Topics;
import io.storyfold.topology.RecordSerdes;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The limit that Kafka sets: the same hops over the same topics with the same serdes and one put
 * per article, and nothing done in between. Two topologies as the pipeline has, so that
 * exactly-once is paid for twice here too.
 */
final class PassThrough {
  private static final String SOURCE = "source";
  private static final String PASS = "pass";
  private static final String STORE = "articles";

  private PassThrough() {}

  /** From articles.incoming to desk.log. */
  static Topology first(Topics topics, RecordSerdes serdes) {
    return hop(topics.incoming().name(), topics.deskLog().name(), serdes, false);
  }

  /** From desk.log to articles.placed, and into a store on the way. */
  static Topology second(Topics topics, RecordSerdes serdes) {
    return hop(topics.deskLog().name(), topics.placed().name(), serdes, true);
  }

  private static Topology hop(String from, String to, RecordSerdes serdes, boolean stores) {
    Topology topology = new Topology();
    topology.addSource(
        SOURCE, Serdes.String().deserializer(), serdes.article().deserializer(), from);
    topology.addProcessor(PASS, () -> new Pass(stores), SOURCE);
    if (stores) {
      topology.addStateStore(
          Stores.keyValueStoreBuilder(
                  Stores.persistentKeyValueStore(STORE),
                  Serdes.String(),
                  StateSerde.of(Article.class))
              .withCachingDisabled(),
          PASS);
    }
    topology.addSink("sink", to, Serdes.String().serializer(), serdes.article().serializer(), PASS);
    return topology;
  }

  private static final class Pass implements Processor<String, Article, String, Article> {
    private final boolean stores;
    private @Nullable ProcessorContext<String, Article> context;
    private @Nullable KeyValueStore<String, Article> store;

    Pass(boolean stores) {
      this.stores = stores;
    }

    @Override
    public void init(ProcessorContext<String, Article> context) {
      this.context = context;
      this.store = stores ? context.getStateStore(STORE) : null;
    }

    @Override
    public void process(Record<String, Article> record) {
      if (store != null) {
        store.put(record.key(), record.value());
      }
      if (context != null) {
        context.forward(record);
      }
    }
  }
}
