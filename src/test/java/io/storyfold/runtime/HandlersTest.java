package io.storyfold.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.storyfold.registry.RegistryUnavailableException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handlers and the RocksDB bounds, as Kafka Streams calls them. */
class HandlersTest {
  private static final byte[] KEY = "k".getBytes(UTF_8);
  private static final String FAILS_AFTER_PUT = "poison";

  @TempDir private Path directory;

  private final Metrics metrics = new Metrics();
  private final RocksDbMemory memory = new RocksDbMemory(1 << 24);
  private boolean registryDown;

  @AfterEach
  void closeResources() {
    memory.close();
    metrics.close();
  }

  @Test
  void shouldSetUnreadableRecordsAsideAsTheyCame() {
    try (TopologyTestDriver driver = driver()) {
      TestOutputTopic<byte[], byte[]> rejected = output(driver, "articles.rejected");
      input(driver).pipeInput("garbage".getBytes(UTF_8), "!bytes".getBytes(UTF_8));
      input(driver).pipeInput(KEY, "good".getBytes(UTF_8));

      TestRecord<byte[], byte[]> letter = rejected.readRecord();
      assertThat(letter.key()).asString().isEqualTo("garbage");
      assertThat(letter.value()).asString().isEqualTo("!bytes");
      assertThat(letter.headers())
          .extracting(Header::key, header -> new String(header.value(), UTF_8))
          .contains(
              tuple("storyfold-reason", "UNREADABLE"),
              tuple("storyfold-topic", "in"),
              tuple("storyfold-partition", "0"),
              tuple("storyfold-offset", "0"),
              tuple("storyfold-message", "SerializationException: not a word: !bytes"));
      assertThat(rejected.isEmpty()).isTrue();
      assertThat(output(driver, "out").readValue()).asString().isEqualTo("good");
      assertThat(metrics.scrape())
          .contains("storyfold_articles_rejected_total{reason=\"UNREADABLE\"} 1.0");
    }
  }

  @Test
  void shouldEndRatherThanSetAsideWhenTheRegistryIsDown() {
    try (TopologyTestDriver driver = driver()) {
      registryDown = true;

      assertThatThrownBy(() -> input(driver).pipeInput(KEY, "good".getBytes(UTF_8)))
          .hasRootCauseInstanceOf(RegistryUnavailableException.class);
      assertThat(output(driver, "articles.rejected").isEmpty()).isTrue();
    }
  }

  @Test
  void shouldEndWhenAProcessorFailsAfterAStorePut() {
    TopologyTestDriver driver = driver();

    assertThatExceptionOfType(StreamsException.class)
        .isThrownBy(() -> input(driver).pipeInput(KEY, FAILS_AFTER_PUT.getBytes(UTF_8)))
        .withRootCauseInstanceOf(IllegalStateException.class);

    driver.close();
  }

  private TopologyTestDriver driver() {
    Settings settings = Settings.of(Map.of("state.dir", directory.toString()));
    Properties config = settings.clients().streams(StreamsPart.INTAKE, metrics, memory);
    // With exactly-once the driver shows no dead letters; StreamsRunnerIT finds them on a broker.
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return new TopologyTestDriver(topology(), config);
  }

  private Topology topology() {
    return new Topology()
        .addSource("source", Serdes.ByteArray().deserializer(), words(), "in")
        .addProcessor("process", Keeping::new, "source")
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore("words"), Serdes.ByteArray(), Serdes.String()),
            "process")
        .addSink("sink", "out", Serdes.ByteArray().serializer(), new StringSerializer(), "process");
  }

  private Deserializer<String> words() {
    return (topic, data) -> {
      if (registryDown) {
        throw new SerializationException(
            "schema 7", new RegistryUnavailableException("no registry answers", null));
      }
      String word = new String(data, UTF_8);
      if (word.startsWith("!")) {
        throw new SerializationException("not a word: " + word);
      }
      return word;
    };
  }

  private static TestInputTopic<byte[], byte[]> input(TopologyTestDriver driver) {
    return driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static TestOutputTopic<byte[], byte[]> output(TopologyTestDriver driver, String topic) {
    return driver.createOutputTopic(
        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Keeps every word, then fails on one. */
  static final class Keeping implements Processor<byte[], String, byte[], String> {
    private @Nullable ProcessorContext<byte[], String> context;

    @Override
    public void init(ProcessorContext<byte[], String> processorContext) {
      context = processorContext;
    }

    @Override
    public void process(Record<byte[], String> record) {
      ProcessorContext<byte[], String> bound = Objects.requireNonNull(context);
      KeyValueStore<byte[], String> store = bound.getStateStore("words");
      store.put(record.key(), record.value());
      if (record.value().equals(FAILS_AFTER_PUT)) {
        throw new IllegalStateException("after the put");
      }
      bound.forward(record);
    }
  }
}
