package io.storyfold.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.apache.pulsar.kafka.shade.avro.SchemaBuilder;
import org.apache.pulsar.kafka.shade.avro.generic.GenericData;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecordBuilder;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confluent's own serializer and deserializer against our registry and broker. */
@ExtendWith(ClusterExtension.class)
class ForeignConsumerIT {
  private static final Schema NOTE_V1 =
      SchemaBuilder.record("Note").namespace("foreign").fields().requiredString("text").endRecord();
  private static final Schema NOTE_V2 =
      SchemaBuilder.record("Note")
          .namespace("foreign")
          .fields()
          .requiredString("text")
          .name("stars")
          .type()
          .intType()
          .intDefault(0)
          .endRecord();
  private static final Schema NOTE_INCOMPATIBLE =
      SchemaBuilder.record("Note").namespace("foreign").fields().requiredInt("text").endRecord();

  @Test
  void shouldServeConfluentsSerializerAndDeserializer(TestCluster cluster) {
    String topic = newTopic(cluster);
    List<GenericRecord> notes =
        List.of(
            new GenericRecordBuilder(NOTE_V1).set("text", "first").build(),
            new GenericRecordBuilder(NOTE_V2).set("text", "second").set("stars", 5).build());

    try (KafkaAvroDeserializer values = new KafkaAvroDeserializer()) {
      produce(cluster, topic, notes);
      values.configure(cluster.clientConfig(), false);

      assertThat(cluster.consume(topic, notes.size(), new StringDeserializer(), values))
          .extracting(ConsumerRecord::value)
          .containsExactlyElementsOf(notes);
    }
  }

  @Test
  void shouldServeAnotherProcessThatKnowsTheAddressesOnly(TestCluster cluster) throws Exception {
    String topic = newTopic(cluster);
    produce(
        cluster, topic, List.of(new GenericRecordBuilder(NOTE_V1).set("text", "überall").build()));

    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ForeignReader.class.getName(),
                cluster.clientConfig().get("bootstrap.servers"),
                cluster.clientConfig().get("schema.registry.url"),
                topic,
                "1")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(reader.waitFor(TestCluster.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(output.lines().filter(line -> line.startsWith(ForeignReader.MARK)))
          .containsExactly(ForeignReader.MARK + "key0 {\"text\": \"überall\"}");
    } finally {
      reader.destroyForcibly();
    }
  }

  @Test
  void shouldRefuseConfluentsSerializerAnIncompatibleSchema(TestCluster cluster) {
    String topic = newTopic(cluster);
    produce(cluster, topic, List.of(new GenericRecordBuilder(NOTE_V1).set("text", "a").build()));

    try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
      serializer.configure(cluster.clientConfig(), false);
      GenericRecord number = new GenericRecordBuilder(NOTE_INCOMPATIBLE).set("text", 1).build();

      assertThatThrownBy(() -> serializer.serialize(topic, number))
          .rootCause()
          .isInstanceOfSatisfying(
              RestClientException.class, e -> assertThat(e.getStatus()).isEqualTo(409));
    }
  }

  @Test
  void shouldFindTheLatestVersionForConfluentsSerializer(TestCluster cluster) {
    String topic = newTopic(cluster);
    GenericRecord note = new GenericRecordBuilder(NOTE_V1).set("text", "a").build();
    produce(cluster, topic, List.of(note));
    Map<String, Object> config = new HashMap<>(cluster.clientConfig());
    config.put("auto.register.schemas", false);
    config.put("use.latest.version", true);

    try (KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
      serializer.configure(config, false);
      deserializer.configure(config, false);

      Object read = deserializer.deserialize(topic, serializer.serialize(topic, note));

      assertThat(read).isInstanceOf(GenericData.Record.class).isEqualTo(note);
    }
  }

  private static String newTopic(TestCluster cluster) {
    cluster.createTopics(1, "notes");
    return cluster.topic("notes");
  }

  private static void produce(TestCluster cluster, String topic, List<GenericRecord> notes) {
    try (KafkaAvroSerializer values = new KafkaAvroSerializer()) {
      values.configure(cluster.clientConfig(), false);
      cluster.produce(
          notes.stream()
              .map(
                  note ->
                      new ProducerRecord<String, Object>(topic, "key" + notes.indexOf(note), note))
              .toList(),
          new StringSerializer(),
          values);
    }
  }
}
