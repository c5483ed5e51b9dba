package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class ClientConfigsTest {
  @Test
  void shouldPrefixApplicationIdsSoThatInstallationsStayApart() {
    Properties config = streams(Map.of("topics.prefix", "test."));

    assertThat(config)
        .containsEntry(StreamsConfig.APPLICATION_ID_CONFIG, "test.storyfold-desk")
        .containsEntry(DeadLetterHandler.REJECTED_TOPIC, "test.articles.rejected");
  }

  @Test
  void shouldBeAcceptedByKafkaStreams() {
    StreamsConfig config = new StreamsConfig(streams(Map.of("instance.id", "storyfold-0")));

    assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
    assertThat(config.getMainConsumerConfigs("group", "client", 0))
        .containsEntry("session.timeout.ms", 60_000)
        .extractingByKey("group.instance.id")
        .asString()
        .startsWith("storyfold-0");
    assertThat(config.getProducerConfigs("client")).containsEntry("compression.type", "lz4");
  }

  @Test
  void shouldPassKafkaKeysOnByScope() {
    Map<String, String> given =
        Map.of(
            "kafka.security.protocol", "SSL",
            "kafka.producer.linger.ms", "7",
            "kafka.consumer.fetch.min.bytes", "9",
            "kafka.streams.num.standby.replicas", "1");
    ClientConfigs clients = Settings.of(given).clients();

    assertThat(clients.producer())
        .containsEntry("linger.ms", "7")
        .containsEntry("security.protocol", "SSL")
        .doesNotContainKeys("fetch.min.bytes", "num.standby.replicas");
    assertThat(clients.consumer()).containsEntry("fetch.min.bytes", "9");
    assertThat(clients.admin()).containsEntry("security.protocol", "SSL");
    assertThat(streams(given))
        .containsEntry("producer.linger.ms", "7")
        .containsEntry("consumer.fetch.min.bytes", "9")
        .containsEntry("num.standby.replicas", "1")
        .containsEntry("security.protocol", "SSL");
  }

  @Test
  void shouldRefuseKafkaKeysThatResultsDependOn() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                Settings.of(
                    Map.of(
                        "kafka.streams.processing.guarantee", "at_least_once",
                        "kafka.bootstrap.servers", "b:1")))
        .withMessageContaining("kafka.streams.processing.guarantee (from -D): fixed")
        .withMessageContaining("kafka.bootstrap.servers (from -D): set bootstrap.servers instead");
  }

  @Test
  void shouldNameRegistryEntriesAsConfluentDoes() {
    Map<String, Object> registry =
        Settings.of(
                Map.of(
                    "schema.registry.url", "http://r:8081",
                    "schema.registry.basic.auth.user.info", "u:p",
                    "schema.registry.ssl.truststore.location", "t.jks"))
            .clients()
            .registry();

    assertThat(registry)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "avro.serde.class", "",
                "schema.registry.url", "http://r:8081",
                "basic.auth.user.info", "u:p",
                "schema.registry.ssl.truststore.location", "t.jks"));
  }

  private static Properties streams(Map<String, String> definitions) {
    try (Metrics metrics = new Metrics();
        RocksDbMemory memory = new RocksDbMemory(1 << 24)) {
      return Settings.of(definitions).clients().streams(StreamsPart.DESK, metrics, memory);
    }
  }
}
