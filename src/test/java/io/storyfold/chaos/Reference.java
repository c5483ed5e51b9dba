package io.storyfold.chaos;

import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.topology.Pipeline;
import io.storyfold.topology.RecordSerdes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * The same desks without brokers, processes or faults: each partition of the recorded desk log is
 * decided once more, from its start. What comes out is what should be on the topics.
 */
final class Reference {
  private static final long ROCKSDB_BYTES = 64L << 20;

  private final Settings settings;
  private final RecordSerdes serdes;
  private final Map<String, Records> results = new TreeMap<>();

  /** Decides nothing yet. */
  Reference(Map<String, String> definitions, Path state) {
    Map<String, String> own = new TreeMap<>(definitions);
    own.put("schema.registry.url", "mock://reference");
    own.put("state.dir", state.toString());
    settings = Settings.of(own);
    serdes = RecordSerdes.of(settings.clients().registry());
    topics().forEach(topic -> results.put(topic, new Records()));
  }

  private List<String> topics() {
    return List.of(
        settings.topics().updates().name(),
        settings.topics().stories().name(),
        settings.topics().placed().name());
  }

  /** Decides one partition, in the order given. */
  void decide(List<ConsumerRecord<String, DeskEntry>> partition) {
    try (Metrics metrics = new Metrics();
        RocksDbMemory memory = new RocksDbMemory(ROCKSDB_BYTES)) {
      Properties config = settings.clients().streams(StreamsPart.DESK, metrics, memory);
      config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
      try (TopologyTestDriver driver =
          new TopologyTestDriver(
              Pipeline.topology(StreamsPart.DESK, settings, serdes, true, metrics), config)) {
        TestInputTopic<String, DeskEntry> log =
            driver.createInputTopic(
                settings.topics().deskLog().name(),
                new StringSerializer(),
                serdes.entry().serializer());
        for (ConsumerRecord<String, DeskEntry> record : partition) {
          log.pipeInput(record.key(), record.value(), record.timestamp());
        }
        topics().forEach(topic -> collect(driver, topic));
      }
    }
  }

  private void collect(TopologyTestDriver driver, String topic) {
    Records records = Objects.requireNonNull(results.get(topic));
    driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .forEach(record -> records.add(record.key(), record.value()));
  }

  /** What came out so far, by topic. */
  Map<String, Records> results() {
    return results;
  }
}
