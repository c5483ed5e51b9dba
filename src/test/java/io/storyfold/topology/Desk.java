package io.storyfold.topology;

import io.storyfold.article.Article;
import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.Withdrawal;
import io.storyfold.runtime.DeskMap;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The desk topology under the test driver, with everything it has put out so far. */
final class Desk implements AutoCloseable {
  /** The desk of entries for which a test names no other. */
  static final String NAME = "en";

  final Metrics metrics = new Metrics();
  final List<TestRecord<String, StoryUpdate>> updates = new ArrayList<>();
  final List<TestRecord<String, Story>> snapshots = new ArrayList<>();
  final List<TestRecord<String, PlacedArticle>> placements = new ArrayList<>();
  final List<TestRecord<String, CommandAnswer>> answers = new ArrayList<>();

  private final Driven driven;
  private final TestInputTopic<String, DeskEntry> deskLog;
  private final TestOutputTopic<String, StoryUpdate> updatesTopic;
  private final TestOutputTopic<String, Story> storiesTopic;
  private final TestOutputTopic<String, PlacedArticle> placedTopic;
  private final TestOutputTopic<String, CommandAnswer> answeredTopic;

  Desk(Path state) {
    this(state, Pipeline.desk(Driven.settings(state)), Driven.serdes());
  }

  Desk(Path state, DeskTunables tunables, RecordSerdes serdes) {
    Settings settings = Driven.settings(state);
    Topics topics = settings.topics();
    driven =
        new Driven(
            StreamsPart.DESK,
            DeskTopology.build(topics, serdes, tunables, metrics),
            settings,
            metrics);
    deskLog =
        driven.driver.createInputTopic(
            topics.deskLog().name(), new StringSerializer(), serdes.entry().serializer());
    updatesTopic = output(topics.updates().name(), serdes.update().deserializer());
    storiesTopic = output(topics.stories().name(), serdes.story().deserializer());
    placedTopic = output(topics.placed().name(), serdes.placed().deserializer());
    answeredTopic = output(topics.answered().name(), serdes.answer().deserializer());
  }

  private <T> TestOutputTopic<String, T> output(String topic, Deserializer<T> deserializer) {
    return driven.driver.createOutputTopic(topic, new StringDeserializer(), deserializer);
  }

  void article(Article article, long at) {
    pipe(Articles.entry(NAME, article, at));
  }

  void withdraw(String articleId, long at) {
    withdraw(articleId, Withdrawal.CANCELED, at);
  }

  void withdraw(String articleId, Withdrawal why, long at) {
    pipe(EntryCodec.withdrawal(NAME, at, articleId, why, "test"));
  }

  /** Orders a command as the gateway does, and returns its answer. */
  CommandAnswer command(EditorialCommand.Builder command) {
    EditorialCommand ordered = command.setAt(Instant.ofEpochMilli(Long.MAX_VALUE / 2)).build();
    pipe(DeskCommands.record("desk.log", DeskMap.parse("other=0,en=0", 1), NAME, ordered).value());
    return answers.get(answers.size() - 1).value();
  }

  void tick(long at) {
    pipe(EntryCodec.tick(NAME, at));
  }

  void pipe(DeskEntry entry) {
    deskLog.pipeInput(entry.getDesk(), entry, entry.getArrivedAt());
    updates.addAll(updatesTopic.readRecordsToList());
    snapshots.addAll(storiesTopic.readRecordsToList());
    placements.addAll(placedTopic.readRecordsToList());
    answers.addAll(answeredTopic.readRecordsToList());
  }

  /** What a follower of articles.placed knows of an article; null after a tombstone. */
  @Nullable PlacedArticle find(String articleId) {
    PlacedArticle latest = null;
    for (TestRecord<String, PlacedArticle> record : placements) {
      latest = record.key().equals(articleId) ? record.value() : latest;
    }
    return latest;
  }

  PlacedArticle placed(String articleId) {
    return Objects.requireNonNull(find(articleId), articleId);
  }

  /** What a follower of stories knows of a story; empty after a tombstone. */
  Optional<Story> findStory(String id) {
    Story latest = null;
    for (TestRecord<String, Story> record : snapshots) {
      latest = record.key().equals(id) ? record.value() : latest;
    }
    return Optional.ofNullable(latest);
  }

  Story story(String id) {
    return findStory(id).orElseThrow();
  }

  /** The story an article was put into. */
  Story storyOf(String articleId) {
    return story(placed(articleId).getStoryId());
  }

  List<StoryUpdate> updatesOf(String storyId) {
    return updates.stream()
        .filter(record -> record.key().equals(storyId))
        .map(TestRecord::value)
        .toList();
  }

  /** Kinds of all updates, in order. */
  List<String> kinds() {
    return updates.stream().map(record -> record.value().getKind().name()).toList();
  }

  @Override
  public void close() {
    driven.close();
    metrics.close();
  }
}
