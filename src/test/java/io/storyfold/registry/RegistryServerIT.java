package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.Article;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client against a real server. Only statuses and codes are asserted, never its texts. */
class RegistryServerIT {

  private static final Schema ARTICLE = Article.getClassSchema();

  @SuppressWarnings("NullAway.Init")
  private static ApicurioServer server;

  @SuppressWarnings("NullAway.Init")
  private static RegistryClient client;

  private final String topic = "topic/with slash " + UUID.randomUUID();
  private final String subject = topic + "-value";

  @BeforeAll
  static void startServer() throws IOException {
    TrustedClasses.install();
    server = ApicurioServer.start();
    client = new HttpRegistryClient(new RegistryConfig(properties()));
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  private static Map<String, ?> properties() {
    return Map.of("schema.registry.url", server.url());
  }

  @Test
  void shouldRegisterOnceAndFindAgain() {
    int id = client.register(subject, ARTICLE);

    assertThat(client.register(subject, ARTICLE)).isEqualTo(id);
    assertThat(client.schemaById(id)).isEqualTo(ARTICLE);
    assertThat(client.versions(subject)).containsExactly(1);
    RegisteredSchema first = new RegisteredSchema(subject, id, 1, ARTICLE);
    assertThat(client.latest(subject)).contains(first);
    assertThat(client.version(subject, 1)).contains(first);
    assertThat(client.lookup(subject, ARTICLE)).contains(first);
  }

  @Test
  void shouldFindNothingUnderAnUnknownSubject() {
    assertThat(client.latest(subject)).isEmpty();
    assertThat(client.version(subject, 1)).isEmpty();
    assertThat(client.versions(subject)).isEmpty();
    assertThat(client.lookup(subject, ARTICLE)).isEmpty();
    assertThat(client.compatibility(subject)).isEmpty();
    assertThat(client.testCompatibility(subject, ARTICLE).compatible()).isTrue();
  }

  @Test
  void shouldFindNothingBeyondTheLastVersion() {
    client.register(subject, ARTICLE);

    assertThat(client.version(subject, 2)).isEmpty();
    assertThat(client.lookup(subject, Versions.NEWER)).isEmpty();
  }

  @Test
  void shouldBlameTheRecordForAnUnknownId() {
    assertThatThrownBy(() -> client.schemaById(999_999))
        .isInstanceOf(UnreadableSchemaException.class);
  }

  @Test
  void shouldRefuseAnIncompatibleVersion() {
    client.register(subject, ARTICLE);
    client.setCompatibility(subject, CompatibilityLevel.FULL_TRANSITIVE);

    assertThat(client.compatibility(subject)).contains(CompatibilityLevel.FULL_TRANSITIVE);
    assertThat(client.testCompatibility(subject, Versions.INCOMPATIBLE).compatible()).isFalse();
    assertThatThrownBy(() -> client.register(subject, Versions.INCOMPATIBLE))
        .isInstanceOfSatisfying(
            RegistryRefusedException.class, e -> assertThat(e.status()).isEqualTo(409));
    assertThat(client.testCompatibility(subject, Versions.NEWER).compatible()).isTrue();
    assertThat(client.register(subject, Versions.NEWER)).isPositive();
    assertThat(client.versions(subject)).containsExactly(1, 2);
  }

  @Test
  void shouldReadAndSetTheGlobalLevel() {
    client.setGlobalCompatibility(CompatibilityLevel.FULL);
    assertThat(client.globalCompatibility()).isEqualTo(CompatibilityLevel.FULL);

    client.setGlobalCompatibility(CompatibilityLevel.BACKWARD);

    assertThat(client.globalCompatibility()).isEqualTo(CompatibilityLevel.BACKWARD);
  }

  @Test
  void shouldExchangeRecordsWithConfluentsSerde() {
    Article article = Article.newBuilder().setId("a|1").build();
    try (var ours = AvroSerdes.of(Article.class, properties(), false);
        var theirSerializer = new KafkaAvroSerializer();
        var theirDeserializer = new KafkaAvroDeserializer()) {
      theirSerializer.configure(properties(), false);
      theirDeserializer.configure(properties(), false);

      byte[] bytes = ours.serializer().serialize(topic, article);
      Object read = theirDeserializer.deserialize(topic, bytes);
      byte[] back = theirSerializer.serialize(topic, read);

      assertThat(read).hasToString(article.toString());
      assertThat(back).isEqualTo(bytes);
      assertThat(ours.deserializer().deserialize(topic, back)).isEqualTo(article);
    }
  }
}
