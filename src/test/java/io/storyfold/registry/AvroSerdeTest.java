package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {

  private static final String TOPIC = "articles.incoming";
  private static final String SUBJECT = TOPIC + "-value";
  private static final Schema OWN = Article.getClassSchema();

  private final MockRegistryClient registry = new MockRegistryClient();
  private final Map<String, Object> properties =
      new HashMap<>(Map.of("schema.registry.url", "mock://unused"));

  @Test
  void shouldPutZeroAndBigEndianIdInFront() throws IOException {
    registry.register("other", Schema.create(Schema.Type.STRING));

    byte[] bytes = serde().serializer().serialize(TOPIC, article("ab"));

    assertThat(bytes).startsWith(0, 0, 0, 0, 2).isEqualTo(framed(2, article("ab")));
  }

  @Test
  void shouldReturnWhatWasWritten() {
    Serde<Article> serde = serde();

    byte[] bytes = serde.serializer().serialize(TOPIC, article("Zürich"));

    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(article("Zürich"));
  }

  @Test
  void shouldLeaveNullAloneWithoutAskingTheRegistry() {
    assertThat(serde().serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde().deserializer().deserialize(TOPIC, new RecordHeaders(), (byte[]) null))
        .isNull();
    assertThat(registry.versions(SUBJECT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TopicNameStrategy, false, articles.incoming-value",
    "TopicNameStrategy, true, articles.incoming-key",
    "RecordNameStrategy, false, io.storyfold.avro.Article",
    "TopicRecordNameStrategy, true, articles.incoming-io.storyfold.avro.Article",
    "io.confluent.kafka.serializers.subject.RecordNameStrategy, true, io.storyfold.avro.Article"
  })
  void shouldNameTheSubjectByTheStrategy(String strategy, boolean isKey, String subject) {
    properties.put(isKey ? RegistryConfig.KEY_SUBJECT : RegistryConfig.VALUE_SUBJECT, strategy);

    serde(isKey).serializer().serialize(TOPIC, article("a"));

    assertThat(registry.versions(subject)).containsExactly(1);
  }

  @Test
  void shouldRefuseAnUnknownStrategy() {
    properties.put(RegistryConfig.VALUE_SUBJECT, "com.example.Mine");

    assertThatThrownBy(this::serde)
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(RegistryConfig.VALUE_SUBJECT, "com.example.Mine");
  }

  @Test
  void shouldReadARecordOfANewerSchema() throws IOException {
    int id = registry.register(SUBJECT, Versions.NEWER);
    GenericRecord newer = new GenericData.Record(Versions.NEWER);
    newer.put("mood", "gloomy");
    newer.put("id", "a|1");

    Article read = serde().deserializer().deserialize(TOPIC, framed(id, newer));

    assertThat(read).isEqualTo(article("a|1"));
  }

  @Test
  void shouldBlameTheRecordForAnIncompatibleWriterSchema() throws IOException {
    int id = registry.register(SUBJECT, Versions.INCOMPATIBLE);
    GenericRecord record = new GenericData.Record(Versions.INCOMPATIBLE);
    record.put("id", 5L);

    assertThatThrownBy(() -> serde().deserializer().deserialize(TOPIC, framed(id, record)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContainingAll(TOPIC, "schema id " + id, Article.class.getName());
  }

  @Test
  void shouldWriteWithTheLatestSchemaWhenRegisteringIsOff() throws IOException {
    int id = registry.register(SUBJECT, Versions.NEWER);
    properties.put(RegistryConfig.AUTO_REGISTER, "false");
    properties.put(RegistryConfig.USE_LATEST, "true");

    byte[] bytes = serde().serializer().serialize(TOPIC, article("a|1"));

    assertThat(WireFormat.id(TOPIC, bytes)).isEqualTo(id);
    assertThat(generic(bytes, Versions.NEWER).toString())
        .isEqualTo("{\"mood\": \"calm\", \"id\": \"a|1\"}");
  }

  @Test
  void shouldLetRegisteringWinOverTheLatest() {
    registry.register(SUBJECT, Versions.NEWER);
    properties.put(RegistryConfig.USE_LATEST, "true");

    serde().serializer().serialize(TOPIC, article("a|1"));

    assertThat(registry.latest(SUBJECT).orElseThrow().schema()).isEqualTo(OWN);
  }

  @Test
  void shouldRefuseALatestSchemaThatCannotReadOurs() {
    registry.register(SUBJECT, Versions.INCOMPATIBLE);
    properties.put(RegistryConfig.AUTO_REGISTER, "false");
    properties.put(RegistryConfig.USE_LATEST, "true");

    assertThatThrownBy(() -> serde().serializer().serialize(TOPIC, article("a")))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContainingAll(SUBJECT, RegistryConfig.LATEST_STRICT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void shouldRefuseToWriteUnregisteredWhenRegisteringIsOff(String useLatest) {
    properties.put(RegistryConfig.AUTO_REGISTER, "false");
    properties.put(RegistryConfig.USE_LATEST, useLatest);

    assertThatThrownBy(() -> serde().serializer().serialize(TOPIC, article("a")))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContaining(SUBJECT)
        .satisfies(e -> assertThat(RegistryException.isCauseOf(e)).isTrue());
  }

  @Test
  void shouldRegisterWithoutJavaPropertiesWhenAsked() {
    properties.put(RegistryConfig.REMOVE_JAVA_PROPERTIES, "true");

    serde().serializer().serialize(TOPIC, article("a"));

    assertThat(registry.latest(SUBJECT).orElseThrow().schema().toString())
        .contains("\"type\":\"string\"")
        .doesNotContain("avro.java.string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "00000001", "7b226964223a317d", "0000000063"})
  void shouldBlameTheRecordForBytesItCannotRead(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThatThrownBy(() -> serde().deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining(TOPIC)
        .satisfies(e -> assertThat(RegistryException.isCauseOf(e)).isFalse());
  }

  @Test
  void shouldBlameTheRecordForATruncatedBody() {
    byte[] bytes = serde().serializer().serialize(TOPIC, article("a long id"));

    byte[] cut = Arrays.copyOf(bytes, bytes.length - 3);

    assertThatThrownBy(() -> serde().deserializer().deserialize(TOPIC, cut))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining(TOPIC);
  }

  @Test
  void shouldRefuseTheGuidFormByName() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("__value_schema_id", new byte[17]);

    assertThatThrownBy(
            () -> serde().deserializer().deserialize(TOPIC, headers, new byte[] {2, 'a'}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("GUID");
    assertThatThrownBy(() -> serde().deserializer().deserialize(TOPIC, new byte[] {1, 2, 3}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("GUID");
  }

  @Test
  void shouldNotBlameTheRecordWhenTheRegistryIsDown() {
    properties.put("schema.registry.url", "http://127.0.0.1:1");
    properties.put(RegistryConfig.RETRIES, "0");
    try (Serde<Article> serde = AvroSerdes.of(Article.class, properties, false)) {
      assertThatThrownBy(
              () -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1, 0}))
          .isInstanceOf(RegistryUnavailableException.class);
      assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, article("a")))
          .isInstanceOf(RegistryUnavailableException.class);
    }
  }

  @Test
  void shouldWriteWellAfterARecordThatCouldNotBeWritten() throws IOException {
    Serde<Article> serde = serde();

    assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, new Article()))
        .isInstanceOf(SerializationException.class)
        .hasMessageContainingAll(TOPIC, "Article");

    byte[] bytes = serde.serializer().serialize(TOPIC, article("ab"));
    assertThat(bytes).isEqualTo(framed(1, article("ab")));
  }

  @Test
  void shouldWriteWellAfterALargeRecord() throws IOException {
    Serde<Article> serde = serde();
    Article large = article("x".repeat(3_000_000));

    byte[] bytes = serde.serializer().serialize(TOPIC, large);

    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(large);
    assertThat(serde.serializer().serialize(TOPIC, article("ab")))
        .isEqualTo(framed(1, article("ab")));
  }

  @Test
  void shouldServeSeveralThreadsAtOnce() throws Exception {
    Serde<Article> serde = serde();
    Callable<Void> roundTrips =
        () -> {
          for (int i = 0; i < 2_000; i++) {
            Article article = article(Thread.currentThread().getName() + "-" + i);
            byte[] bytes = serde.serializer().serialize(TOPIC, article);
            assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(article);
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> jobs = IntStream.range(0, 4).mapToObj(i -> roundTrips).toList();
      for (Future<Void> job : threads.invokeAll(jobs)) {
        job.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private AvroSerde<Article> serde() {
    return serde(false);
  }

  private AvroSerde<Article> serde(boolean isKey) {
    return new AvroSerde<>(registry, new RegistryConfig(properties), Article.class, isKey);
  }

  private static Article article(String id) {
    return Article.newBuilder().setId(id).build();
  }

  /** Written plainly by Avro, with none of the code under test but the prefix. */
  private static byte[] framed(int id, IndexedRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(WireFormat.prefix(id));
    var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    SpecificData model = SpecificData.getForSchema(record.getSchema());
    new SpecificDatumWriter<IndexedRecord>(record.getSchema(), model).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static GenericRecord generic(byte[] bytes, Schema schema) throws IOException {
    var in =
        DecoderFactory.get()
            .binaryDecoder(
                bytes, WireFormat.PREFIX_LENGTH, bytes.length - WireFormat.PREFIX_LENGTH, null);
    return new GenericDatumReader<GenericRecord>(schema).read(null, in);
  }
}
