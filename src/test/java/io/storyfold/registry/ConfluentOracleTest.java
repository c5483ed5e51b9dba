package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.Article;
import io.storyfold.avro.ArticleStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our bytes against those of Confluent's own serializer, each with a registry in memory. */
class ConfluentOracleTest {

  private static final Map<String, String> CONFIG = Map.of("schema.registry.url", "mock://unused");
  private static final String TOPIC = "articles.incoming";
  private static final long PUBLISHED_AT = 1_767_225_600_123L;
  private static final String SUBJECT = TOPIC + "-value";

  private final MockSchemaRegistryClient theirRegistry = new MockSchemaRegistryClient();
  private final MockRegistryClient ourRegistry = new MockRegistryClient();
  private final KafkaAvroSerializer theirSerializer =
      new KafkaAvroSerializer(theirRegistry, CONFIG);
  private final KafkaAvroDeserializer theirDeserializer =
      new KafkaAvroDeserializer(theirRegistry, CONFIG);
  private final AvroSerde<Article> ours =
      new AvroSerde<>(ourRegistry, new RegistryConfig(CONFIG), Article.class, false);

  @ParameterizedTest
  @ValueSource(strings = {"", "a|1", "Überschrift 😀"})
  void shouldWriteTheSameBytes(String id) throws Exception {
    assertThat(ours.serializer().serialize(TOPIC, article(id)))
        .isEqualTo(theirSerializer.serialize(TOPIC, generic(id)));
  }

  @Test
  void shouldRegisterTheSameSchemaText() throws Exception {
    theirSerializer.serialize(TOPIC, generic("a"));
    ours.serializer().serialize(TOPIC, article("a"));

    assertThat(ourRegistry.latest(SUBJECT).orElseThrow().schema().toString())
        .isEqualTo(theirRegistry.getLatestSchemaMetadata(SUBJECT).getSchema());
  }

  @Test
  void shouldReadWhatConfluentWrote() throws Exception {
    ourRegistry.register(SUBJECT, Article.getClassSchema());

    byte[] theirs = theirSerializer.serialize(TOPIC, generic("Zürich"));

    assertThat(ours.deserializer().deserialize(TOPIC, theirs)).isEqualTo(article("Zürich"));
  }

  @Test
  void shouldWriteWhatConfluentReads() throws Exception {
    theirRegistry.register(SUBJECT, new AvroSchema(Article.getClassSchema().toString()));

    byte[] bytes = ours.serializer().serialize(TOPIC, article("Zürich"));

    assertThat(theirDeserializer.deserialize(TOPIC, bytes)).isEqualTo(generic("Zürich"));
  }

  @Test
  void shouldBothLeaveNullAlone() {
    assertThat(ours.serializer().serialize(TOPIC, null)).isNull();
    assertThat(theirSerializer.serialize(TOPIC, null)).isNull();
    assertThat(ourRegistry.versions(SUBJECT)).isEmpty();
  }

  private static Article article(String id) {
    return Article.newBuilder()
        .setId(id)
        .setSource("bote.example")
        .setTitle("Gipfel am Fluss")
        .setPublishedAt(Instant.ofEpochMilli(PUBLISHED_AT))
        .setVersion(3)
        .setStatus(ArticleStatus.WITHHELD)
        .setCorrection(true)
        .setAuthors(List.of("A. Ahorn", "B. Buche"))
        .setEmbedding(List.of(0.5f, -1f))
        .build();
  }

  /** The oracle carries an Avro of its own under another package, so it gets a generic record. */
  private static Object generic(String id) {
    var schema =
        new org.apache.pulsar.kafka.shade.avro.Schema.Parser()
            .parse(Article.getClassSchema().toString());
    var status = schema.getField("status").schema();
    return new org.apache.pulsar.kafka.shade.avro.generic.GenericRecordBuilder(schema)
        .set("id", id)
        .set("source", "bote.example")
        .set("title", "Gipfel am Fluss")
        .set("publishedAt", PUBLISHED_AT)
        .set("version", 3)
        .set(
            "status",
            new org.apache.pulsar.kafka.shade.avro.generic.GenericData.EnumSymbol(
                status, "WITHHELD"))
        .set("correction", true)
        .set("authors", List.of("A. Ahorn", "B. Buche"))
        .set("embedding", List.of(0.5f, -1f))
        .build();
  }
}
