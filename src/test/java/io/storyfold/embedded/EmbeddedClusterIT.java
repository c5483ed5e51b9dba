package io.storyfold.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.embedded.EmbeddedBroker.Options;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterIT {
  @Test
  void shouldReadKeptAvroRecordsAfterARestart(@TempDir Path directory) throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(Options.in(directory), 0)) {
      // Takes the first id, so that a registry that forgot would give it to another schema.
      new RegistryCalls(cluster.registry().url()).register("other-value", "\"long\"");
      TestCluster client = new TestCluster(cluster.clientConfig(), "");
      client.createTopics(1, "kept");
      try (KafkaAvroSerializer values = new KafkaAvroSerializer()) {
        values.configure(cluster.clientConfig(), false);
        client.produce(
            List.of(new ProducerRecord<String, Object>("kept", "key", "value")),
            new StringSerializer(),
            values);
      }
    }

    try (EmbeddedCluster cluster = EmbeddedCluster.start(Options.in(directory), 0);
        KafkaAvroDeserializer values = new KafkaAvroDeserializer()) {
      values.configure(cluster.clientConfig(), false);
      assertThat(
              new TestCluster(cluster.clientConfig(), "")
                  .consume("kept", 1, new StringDeserializer(), values))
          .extracting(ConsumerRecord::value)
          .containsExactly("value");
    }
  }

  @Test
  void shouldStartNothingWhenTheRegistryCannotStart() {
    try (EmbeddedRegistry other = EmbeddedRegistry.start(0)) {
      assertThatThrownBy(() -> EmbeddedCluster.start(Options.temporary(), other.port()))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContaining("schema registry cannot listen on 127.0.0.1:" + other.port());
    }
  }
}
