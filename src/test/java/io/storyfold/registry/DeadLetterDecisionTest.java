package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.Article;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;

/** What reaches a Streams handler is enough for it to decide. */
class DeadLetterDecisionTest {

  private static final byte[] NOT_AVRO = {'{', '}'};
  private static final byte[] OF_UNKNOWN_SCHEMA = {0, 0, 0, 0, 99, 0};

  @Test
  void shouldPassOverARecordThatIsAtFault() {
    try (TopologyTestDriver driver = driver("mock://dead-letter-decision")) {
      input(driver).pipeInput(NOT_AVRO);
      input(driver).pipeInput(OF_UNKNOWN_SCHEMA);
      byte[] good = written("mock://dead-letter-decision");
      input(driver).pipeInput(good);

      assertThat(output(driver).readValuesToList()).containsExactly(good);
    }
  }

  @Test
  void shouldFailWhenTheRegistryIsDown() {
    try (TopologyTestDriver driver = driver("http://127.0.0.1:1")) {
      assertThatThrownBy(() -> input(driver).pipeInput(OF_UNKNOWN_SCHEMA))
          .isInstanceOf(StreamsException.class)
          .satisfies(e -> assertThat(RegistryException.isCauseOf(e)).isTrue());
    }
  }

  private static byte[] written(String url) {
    return AvroSerdes.of(Article.class, Map.of("schema.registry.url", url), false)
        .serializer()
        .serialize("in", Article.newBuilder().setId("a|1").build());
  }

  private static TopologyTestDriver driver(String url) {
    Map<String, String> registry = Map.of("schema.registry.url", url, "max.retries", "0");
    Serde<Article> serde = AvroSerdes.of(Article.class, registry, false);
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in", Consumed.with(Serdes.ByteArray(), serde))
        .to("out", Produced.with(Serdes.ByteArray(), serde));
    Properties properties = new Properties();
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, Handler.class.getName());
    return new TopologyTestDriver(builder.build(), properties);
  }

  private static TestInputTopic<byte[], byte[]> input(TopologyTestDriver driver) {
    var bytes = Serdes.ByteArray().serializer();
    return driver.createInputTopic("in", bytes, bytes);
  }

  private static TestOutputTopic<byte[], byte[]> output(TopologyTestDriver driver) {
    var bytes = Serdes.ByteArray().deserializer();
    return driver.createOutputTopic("out", bytes, bytes);
  }

  /** The rule of the package description, as a handler would write it. */
  public static final class Handler implements DeserializationExceptionHandler {
    @Override
    public Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
      return RegistryException.isCauseOf(exception) ? Response.fail() : Response.resume();
    }

    @Override
    public void configure(Map<String, ?> configs) {}
  }
}
