package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceContextTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @TempDir private Path state;

  @Test
  void shouldCarryTheTraceOfADeliveryToItsStory() {
    Settings settings = Driven.settings(state);
    RecordSerdes serdes = Driven.serdes();
    Article article = Articles.article("one.example|1").build();
    try (Metrics metrics = new Metrics()) {
      Topology intake =
          IntakeTopology.build(
              settings.topics(), serdes, Pipeline.intake(settings, false), metrics);
      List<TestRecord<String, io.storyfold.avro.DeskEntry>> entries =
          through(
              new Driven(StreamsPart.INTAKE, intake, settings, metrics),
              new TestRecord<>(
                  "one.example|1",
                  ArticleCodec.encode(article),
                  headers(),
                  Instant.ofEpochMilli(Articles.START)),
              serdes.article(),
              settings.topics().incoming().name(),
              serdes.entry(),
              settings.topics().deskLog().name());
      assertThat(entries).singleElement().satisfies(entry -> assertTraced(entry.headers()));

      Topology desk =
          DeskTopology.build(settings.topics(), serdes, Pipeline.desk(settings), metrics);
      assertThat(
              through(
                  new Driven(StreamsPart.DESK, desk, settings, metrics),
                  entries.get(0),
                  serdes.entry(),
                  settings.topics().deskLog().name(),
                  serdes.update(),
                  settings.topics().updates().name()))
          .isNotEmpty()
          .allSatisfy(update -> assertTraced(update.headers()));
    }
  }

  private static <I extends SpecificRecord, O extends SpecificRecord>
      List<TestRecord<String, O>> through(
          Driven driven,
          TestRecord<String, I> record,
          Serde<I> in,
          String from,
          Serde<O> out,
          String to) {
    try (driven) {
      driven
          .driver
          .createInputTopic(from, new StringSerializer(), in.serializer())
          .pipeInput(record);
      return driven
          .driver
          .createOutputTopic(to, new StringDeserializer(), out.deserializer())
          .readRecordsToList();
    }
  }

  private static Headers headers() {
    return new RecordHeaders()
        .add("traceparent", TRACE.getBytes(UTF_8))
        .add("other", new byte[] {1});
  }

  private static void assertTraced(Headers headers) {
    Header trace = headers.lastHeader("traceparent");
    assertThat(trace).isNotNull();
    assertThat(trace.value()).isEqualTo(TRACE.getBytes(UTF_8));
    assertThat(headers.lastHeader("other")).isNull();
  }
}
