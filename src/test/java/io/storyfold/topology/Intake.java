package io.storyfold.topology;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleId;
import io.storyfold.article.Sources;
import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.Topics;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The intake topology under the test driver. */
final class Intake implements AutoCloseable {
  final Metrics metrics = new Metrics();
  final Driven driven;
  private final Topics topics;
  private final RecordSerdes serdes;
  private final TestOutputTopic<String, DeskEntry> deskLog;
  private final TestOutputTopic<String, byte[]> rejected;

  Intake(Path state) {
    this(state, Driven.serdes());
  }

  Intake(Path state, RecordSerdes serdes) {
    this(state, serdes, Sources.NONE);
  }

  Intake(Path state, RecordSerdes serdes, Sources sources) {
    Settings settings = Driven.settings(state);
    this.serdes = serdes;
    this.topics = settings.topics();
    IntakeTunables tunables =
        new IntakeTunables(
            settings.desks(),
            Articles::reader,
            true,
            Articles.TICK,
            sources,
            Articles.REVISION_MEMORY,
            Articles.ORDER_MEMORY);
    this.driven =
        new Driven(
            StreamsPart.INTAKE,
            IntakeTopology.build(topics, serdes, tunables, metrics),
            settings,
            metrics);
    this.deskLog =
        driven.driver.createOutputTopic(
            topics.deskLog().name(), new StringDeserializer(), serdes.entry().deserializer());
    this.rejected =
        driven.driver.createOutputTopic(
            topics.rejected().name(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** An article under its id. */
  void deliver(Article article, long at) {
    deliver(ArticleId.of(article).orElse(""), article, at);
  }

  void deliver(@Nullable String key, Article article, long at) {
    deliver(key, Driven.serdes().article().serializer().serialize(incoming(), encode(article)), at);
  }

  /** Any bytes. */
  void deliver(@Nullable String key, byte @Nullable [] value, long at) {
    driven
        .driver
        .createInputTopic(incoming(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value, at);
  }

  /** What came to the desk log since the last call. */
  List<TestRecord<String, DeskEntry>> records() {
    return deskLog.readRecordsToList();
  }

  List<DeskEntry> entries() {
    return records().stream().map(TestRecord::value).toList();
  }

  /** What came to articles.rejected since the last call, as bytes. */
  List<TestRecord<String, byte[]>> rejected() {
    return rejected.readRecordsToList();
  }

  io.storyfold.avro.Article decode(byte[] value) {
    return serdes.article().deserializer().deserialize(topics.rejected().name(), value);
  }

  private String incoming() {
    return topics.incoming().name();
  }

  private static io.storyfold.avro.Article encode(Article article) {
    return ArticleCodec.encode(article);
  }

  @Override
  public void close() {
    driven.close();
    metrics.close();
  }
}
