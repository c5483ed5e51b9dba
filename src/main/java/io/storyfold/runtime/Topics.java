package io.storyfold.runtime;

import io.storyfold.avro.Article;
import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.FeedState;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The topics of one installation. Their records are described in {@code schemas/README.md}. */
public record Topics(
    TopicSpec incoming,
    TopicSpec rejected,
    TopicSpec deskLog,
    TopicSpec updates,
    TopicSpec stories,
    TopicSpec placed,
    TopicSpec answered,
    TopicSpec feeds,
    TopicSpec desks) {

  private static final String BY_KEY = "murmur2 of the key";
  private static final String CREATE_TIME = "CreateTime";
  private static final String ARTICLE_ID = "article id";
  private static final String STORY_ID = "story id";

  /** How long the answer to a command can be asked for, and a repeated command is known. */
  public static final Duration ANSWERS = Duration.ofDays(30);

  static Topics of(Settings settings) {
    String prefix = settings.get(Keys.TOPICS_PREFIX);
    String results = prefix + settings.get(Keys.RESULTS_PREFIX);
    int output = settings.get(Keys.OUTPUT_PARTITIONS);
    Duration resultRetention = settings.get(Keys.RESULT_RETENTION);
    Duration textRetention = settings.get(Keys.TEXT_RETENTION);
    return new Topics(
        new TopicSpec(
            prefix + "articles.incoming",
            "articles as delivered; the record timestamp is arrivedAt",
            ARTICLE_ID,
            settings.get(Keys.INCOMING_PARTITIONS),
            BY_KEY,
            false,
            textRetention,
            true,
            settings.get(Keys.INCOMING_TIMESTAMP_TYPE)),
        new TopicSpec(
            prefix + "articles.rejected",
            "what was not accepted, as it came, with the reason in headers",
            "as delivered",
            output,
            BY_KEY,
            false,
            textRetention,
            true,
            CREATE_TIME),
        new TopicSpec(
            prefix + "desk.log",
            "what a desk decided on, in order: the log of record",
            "desk",
            settings.get(Keys.DESK_PARTITIONS),
            "the desk map (" + Keys.DESKS + ")",
            false,
            textRetention,
            true,
            CREATE_TIME),
        new TopicSpec(
            results + "stories.updates",
            "everything that happened to a story",
            STORY_ID,
            output,
            BY_KEY,
            false,
            textRetention,
            true,
            CREATE_TIME),
        compacted(
            results + "stories",
            "the latest snapshot of a story",
            STORY_ID,
            output,
            resultRetention,
            true),
        compacted(
            results + "articles.placed",
            "verdict, evidence and story",
            ARTICLE_ID,
            output,
            resultRetention,
            true),
        compacted(
            results + "commands.answered",
            "what became of an editor's command",
            "command id",
            output,
            ANSWERS,
            false),
        compacted(
            prefix + "feeds.seen",
            "what the poller knows of a feed",
            "feed address",
            settings.get(PollerKeys.PARTITIONS),
            resultRetention,
            false),
        compacted(
            prefix + "desks",
            "the recorded desk map and partition counts",
            "layout",
            1,
            null,
            false));
  }

  /** All of them, inputs first. */
  public List<TopicSpec> all() {
    return List.of(incoming, rejected, deskLog, updates, stories, placed, answered, feeds, desks);
  }

  /**
   * The schema of the values of each topic that is read through the registry, in the order of
   * {@link #all}. Not among them: articles.rejected, whose bytes are whatever came, and desks,
   * which must be readable without a registry.
   */
  public Map<TopicSpec, Schema> valueSchemas() {
    Map<TopicSpec, Schema> schemas = new LinkedHashMap<>();
    schemas.put(incoming, Article.getClassSchema());
    schemas.put(rejected, Article.getClassSchema());
    schemas.put(deskLog, DeskEntry.getClassSchema());
    schemas.put(updates, StoryUpdate.getClassSchema());
    schemas.put(stories, Story.getClassSchema());
    schemas.put(placed, PlacedArticle.getClassSchema());
    schemas.put(answered, CommandAnswer.getClassSchema());
    schemas.put(feeds, FeedState.getClassSchema());
    return schemas;
  }

  private static TopicSpec compacted(
      String name,
      String what,
      String key,
      int partitions,
      @Nullable Duration retention,
      boolean text) {
    return new TopicSpec(name, what, key, partitions, BY_KEY, true, retention, text, CREATE_TIME);
  }
}
