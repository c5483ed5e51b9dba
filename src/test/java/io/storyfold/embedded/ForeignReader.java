package io.storyfold.embedded;

import java.util.Map;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;

/**
 * A consumer as someone else would write it: a process of its own with Confluent's deserializer
 * that knows nothing but two addresses. Prints each record as {@code RECORD key value}.
 */
final class ForeignReader {
  static final String MARK = "RECORD ";

  private ForeignReader() {}

  /**
   * Reads a topic.
   *
   * @param args bootstrap servers, registry URL, topic, number of records to wait for
   */
  public static void main(String[] args) {
    TestCluster cluster = new TestCluster(Map.of("bootstrap.servers", args[0]), "");
    try (KafkaAvroDeserializer values = new KafkaAvroDeserializer()) {
      values.configure(Map.of("schema.registry.url", args[1]), false);
      cluster
          .consume(args[2], Integer.parseInt(args[3]), new StringDeserializer(), values)
          .forEach(record -> System.out.println(MARK + record.key() + " " + record.value()));
    }
  }
}
