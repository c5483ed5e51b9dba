package io.storyfold.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.runtime.DeadLetterHandler;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicReader;
import io.storyfold.runtime.Topics;
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.RecordSerdes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a run left on the topics.
 *
 * @param placed articles that stand, by id
 * @param stories last snapshot of every story, by id
 * @param updates by time, then story, then revision
 * @param rejected what intake did not let in, by where it was read
 */
public record Outcome(
    Map<String, PlacedArticle> placed,
    Map<String, Story> stories,
    List<StoryUpdate> updates,
    List<Rejected> rejected) {

  /**
   * An article intake did not let in.
   *
   * @param origin where it was read, {@code file:line}
   */
  public record Rejected(String id, String reason, String message, String origin) {}

  /** Reads all topics to their end. */
  public static Outcome read(Settings settings, RecordSerdes serdes) {
    Topics topics = settings.topics();
    Map<String, Object> client = settings.clients().consumer();
    Map<String, PlacedArticle> placed = new TreeMap<>();
    TopicReader.read(
        topics.placed().name(),
        client,
        serdes.placed().deserializer(),
        r -> {
          if (r.value() == null) {
            placed.remove(r.key());
          } else {
            placed.put(r.key(), r.value());
          }
        });
    Map<String, Story> stories = new TreeMap<>();
    TopicReader.read(
        topics.stories().name(),
        client,
        serdes.story().deserializer(),
        r -> {
          if (r.value() != null) { // what a desk has forgotten was a story of this run
            stories.put(r.key(), r.value());
          }
        });
    List<StoryUpdate> updates = new ArrayList<>();
    TopicReader.read(
        topics.updates().name(),
        client,
        serdes.update().deserializer(),
        r -> updates.add(r.value()));
    updates.sort(
        Comparator.comparing(StoryUpdate::getAt)
            .thenComparing(StoryUpdate::getStoryId)
            .thenComparing(StoryUpdate::getRevision));
    List<Rejected> rejected = new ArrayList<>();
    TopicReader.read(
        topics.rejected().name(), client, new ByteArrayDeserializer(), r -> rejected.add(of(r)));
    rejected.sort(Comparator.comparing(Rejected::origin).thenComparing(Rejected::id));
    return new Outcome(placed, stories, updates, rejected);
  }

  /** The story an article stands in at the end, whatever it was merged into since. */
  public Story storyOf(PlacedArticle article) {
    Story story = stories.get(article.getStoryId());
    while (story != null && story.getStatus() == StoryStatus.MERGED) {
      story = stories.get(story.getMergedInto());
    }
    if (story == null) {
      throw new IllegalStateException(
          "article %s stands in story %s, which is not on the topic"
              .formatted(article.getArticle().getId(), article.getStoryId()));
    }
    return story;
  }

  private static Rejected of(ConsumerRecord<String, byte[]> r) {
    return new Rejected(
        r.key() == null ? "" : r.key(),
        header(r, DeadLetterHandler.REASON),
        header(r, DeadLetterHandler.MESSAGE),
        header(r, IncomingProducer.ORIGIN));
  }

  private static String header(ConsumerRecord<?, ?> r, String name) {
    Header header = r.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
