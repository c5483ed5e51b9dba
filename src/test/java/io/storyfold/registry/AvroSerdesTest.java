package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdesTest {

  private static final String SCOPE = "avro-serdes-test";
  private static final Map<String, Object> MOCK = Map.of("schema.registry.url", "mock://" + SCOPE);
  private final Article article;

  AvroSerdesTest() {
    TrustedClasses.install();
    article = Article.newBuilder().setId("a|1").build();
  }

  @AfterEach
  void dropRegistry() {
    MockRegistryClient.drop(SCOPE);
  }

  @Test
  void shouldShareTheRegistryInMemoryByItsName() {
    byte[] bytes = AvroSerdes.of(Article.class, MOCK, false).serializer().serialize("t", article);

    Deserializer<Article> other = AvroSerdes.of(Article.class, MOCK, false).deserializer();

    assertThat(other.deserialize("t", bytes)).isEqualTo(article);
    assertThat(MockRegistryClient.scope(SCOPE).versions("t-value")).containsExactly(1);
  }

  @Test
  void shouldUseTheSharedClient() {
    MockRegistryClient registry = new MockRegistryClient();

    AvroSerdes.of(Article.class, MOCK, true, registry).serializer().serialize("t", article);

    assertThat(registry.versions("t-key")).containsExactly(1);
    assertThat(MockRegistryClient.scope(SCOPE).versions("t-key")).isEmpty();
  }

  @Test
  void shouldPassThroughAStreamsTopology() {
    Serde<Article> serde = AvroSerdes.of(Article.class, MOCK, false);
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in", Consumed.with(Serdes.String(), serde))
        .to("out", Produced.with(Serdes.String(), serde));

    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), new Properties())) {
      driver
          .createInputTopic("in", new StringSerializer(), serde.serializer())
          .pipeInput("k", article);

      assertThat(
              driver
                  .createOutputTopic("out", Serdes.String().deserializer(), serde.deserializer())
                  .readValue())
          .isEqualTo(article);
    }
  }

  @Test
  void shouldBeNamedByClassInAClientsProperties() {
    Map<String, Object> properties = new HashMap<>(MOCK);
    properties.put("bootstrap.servers", "127.0.0.1:1");
    properties.put("key.serializer", StringSerializer.class.getName());
    properties.put("value.serializer", AvroSerializer.class.getName());

    try (KafkaProducer<String, Article> producer = new KafkaProducer<>(properties)) {
      assertThat(producer).isNotNull();
    }
  }

  @Test
  void shouldReadAsTheClassTheWriterSchemaNames() {
    byte[] bytes = AvroSerdes.of(Article.class, MOCK, false).serializer().serialize("t", article);

    try (AvroDeserializer<Article> deserializer = new AvroDeserializer<>()) {
      deserializer.configure(MOCK, false);

      assertThat(deserializer.deserialize("t", bytes)).isEqualTo(article);
    }
  }

  @Test
  void shouldSwapInTheSerdeAnOperatorNames() {
    Map<String, Object> properties = new HashMap<>(MOCK);
    properties.put(AvroSerdes.SERDE_CLASS, ForeignSerde.class.getName());

    Serde<Article> serde = AvroSerdes.of(Article.class, properties, true);

    assertThat(serde)
        .isInstanceOfSatisfying(
            ForeignSerde.class,
            foreign -> {
              assertThat(foreign.isKey).isTrue();
              assertThat(foreign.properties)
                  .containsEntry("specific.avro.reader", true)
                  .containsEntry("schema.registry.url", "mock://" + SCOPE);
            });
    assertThat(AvroSerdes.of(Article.class, properties, true, new MockRegistryClient()))
        .isInstanceOf(ForeignSerde.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example.Absent", "java.lang.String"})
  void shouldNameTheKeyOfASerdeThatCannotBeMade(String name) {
    Map<String, Object> properties = new HashMap<>(MOCK);
    properties.put(AvroSerdes.SERDE_CLASS, name);

    assertThatThrownBy(() -> AvroSerdes.of(Article.class, properties, false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(AvroSerdes.SERDE_CLASS, name);
  }

  @Test
  void shouldNameTheKeyThatIsMissing() {
    assertThatThrownBy(() -> AvroSerdes.of(Article.class, Map.of(), false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("schema.registry.url");
  }

  /** Stands for Confluent's own serde. */
  public static final class ForeignSerde implements Serde<Article> {
    private Map<String, Object> properties = Map.of();
    private boolean isKey;

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
      this.properties = new HashMap<>(properties);
      this.isKey = isKey;
    }

    @Override
    public Serializer<Article> serializer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Deserializer<Article> deserializer() {
      throw new UnsupportedOperationException();
    }
  }
}
