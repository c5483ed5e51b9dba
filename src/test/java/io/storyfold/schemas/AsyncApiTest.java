package io.storyfold.schemas;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.Layout;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicSpec;
import io.storyfold.runtime.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** {@code schemas/asyncapi.yaml} says what the program does. */
class AsyncApiTest {
  private static final String LOCAL = "#/";

  private final Outline document = Outline.read(SchemaSet.DIRECTORY.resolve("asyncapi.yaml"));
  private final Topics topics = Settings.of(Map.of()).topics();

  @Test
  void shouldDescribeEveryTopicAndNoOther() {
    Set<String> channels =
        document.scalars().keySet().stream()
            .filter(path -> path.startsWith("channels/"))
            .map(path -> path.split("/", -1)[1])
            .collect(toSet());

    assertThat(channels).isEqualTo(topics.all().stream().map(TopicSpec::name).collect(toSet()));
  }

  @Test
  void shouldGiveTheSetupOfEveryTopic() {
    assertThat(topics.all())
        .allSatisfy(
            topic -> {
              String channel = "channels/" + topic.name() + '/';
              String kafka = channel + "bindings/kafka/";
              assertThat(document.get(channel + "address")).isEqualTo(topic.name());
              assertThat(document.get(kafka + "topic")).isEqualTo(topic.name());
              assertThat(document.get(kafka + "partitions")).isEqualTo("" + topic.partitions());
              assertThat(document.get(kafka + "topicConfiguration/cleanup.policy"))
                  .isEqualTo("[" + topic.cleanupPolicy() + "]");
              assertThat(document.scalars().get(kafka + "topicConfiguration/retention.ms"))
                  .isEqualTo(topic.retention() == null ? null : "" + topic.retention().toMillis());
              assertThat(document.get(channel + "x-partitioner")).isEqualTo(topic.partitioner());
              assertThat(document.get(channel + "x-text")).isEqualTo("" + topic.text());
            });
  }

  @Test
  void shouldGiveTheKeyAndTheValueOfEveryTopic() {
    Map<TopicSpec, Schema> values = new HashMap<>(topics.valueSchemas());
    values.put(topics.desks(), Layout.getClassSchema());

    assertThat(values)
        .allSatisfy(
            (topic, value) -> {
              String message = messages(topic).findFirst().orElseThrow();
              assertThat(document.get(message + "/bindings/kafka/key/description"))
                  .isEqualTo(topic.key());
              assertThat(document.get(message + "/payload/schema/$ref"))
                  .endsWith(value.getName() + ".avsc");
            });
  }

  @Test
  void shouldTellOfTombstonesOnCompactedTopicsOfTheDesk() {
    assertThat(List.of(topics.stories(), topics.placed()))
        .allSatisfy(
            topic ->
                assertThat(messages(topic))
                    .anySatisfy(
                        message ->
                            assertThat(document.scalars())
                                .containsEntry(message + "/payload/type", "null")));
  }

  @Test
  void shouldReferToWhatIsThere() {
    assertThat(references())
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              if (reference.startsWith(LOCAL)) {
                assertThat(document.scalars().keySet())
                    .anyMatch(path -> path.startsWith(reference.substring(LOCAL.length()) + '/'));
              } else {
                assertThat(SchemaSet.DIRECTORY.resolve(reference)).isRegularFile();
              }
            });
  }

  /** The schema of a topic that came after it is the one worked on, until the next release. */
  @Test
  void shouldReferToTheNewestRelease() {
    List<SchemaSet> all = SchemaSet.released();
    SchemaSet newest = all.get(all.size() - 1);
    Path folder = Path.of("released", newest.version());

    assertThat(document.get("info/version")).isEqualTo(newest.version());
    assertThat(references().filter(reference -> !reference.startsWith(LOCAL)).map(Path::of))
        .allSatisfy(
            reference -> {
              Path file = reference.getFileName();
              boolean released = newest.schemas().containsKey(file.toString());
              assertThat(reference).isEqualTo(released ? folder.resolve(file) : file);
            });
  }

  /** Paths of the messages of a topic. */
  private Stream<String> messages(TopicSpec topic) {
    return document.scalars().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("channels/" + topic.name() + "/messages/"))
        .map(entry -> entry.getValue().substring(LOCAL.length()));
  }

  private Stream<String> references() {
    return document.scalars().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/$ref"))
        .map(Map.Entry::getValue);
  }
}
