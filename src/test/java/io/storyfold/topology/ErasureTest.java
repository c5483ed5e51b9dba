package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.runtime.ClientConfigs;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.RocksDbMemory;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a withdrawn text may still stand, and that the documentation says so. */
class ErasureTest {
  private final Settings settings = Settings.of(Map.of());

  @Test
  void shouldNameEveryTopicAndChangelogThatMayCarryText() {
    assertThat(Erasure.places(settings))
        .extracting(Erasure.Place::topic)
        .contains("articles.incoming", "articles.rejected", "desk.log", "stories.updates")
        .contains("stories", "articles.placed")
        .contains("storyfold-intake-intake-held-changelog")
        .contains("storyfold-desk-desk-copy-texts-changelog")
        .contains("storyfold-desk-desk-members-changelog")
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldFollowTheSettings() {
    Duration byDefault = Erasure.longest(settings);
    Duration shorter = Erasure.longest(Settings.of(Map.of("text.retention.days", "7")));

    assertThat(byDefault).isEqualTo(Duration.ofHours(14 * 24 + 24 + 1));
    assertThat(byDefault.minus(shorter)).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void shouldCountTheRetentionOfResultsThatOutliveTheirDesk() {
    Settings keeping = Settings.of(Map.of("results.forgotten", "keep"));

    assertThat(Erasure.longest(keeping)).isEqualTo(Duration.ofHours(365 * 24 + 24 + 1));
  }

  @Test
  void shouldBeWhatTheDocumentationSays() throws IOException {
    String readme = Files.readString(Path.of("schemas", "README.md"));

    assertThat(readme)
        .contains("**%d hours**".formatted(Erasure.longest(settings).toHours()))
        .contains("**%d hours**".formatted(TopicSpec.longestCompaction().toHours()));
  }

  /** The bound rests on these; a topic that says nothing would keep a replaced record for ever. */
  @Test
  void shouldBoundHowLongACompactedTopicKeepsWhatIsReplaced() {
    List<TopicSpec> compacted =
        settings.topics().all().stream().filter(t -> t.text() && t.compacted()).toList();

    assertThat(compacted)
        .isNotEmpty()
        .allSatisfy(
            topic ->
                assertThat(topic.config())
                    .containsEntry(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000")
                    .containsEntry(TopicConfig.SEGMENT_MS_CONFIG, "86400000")
                    .containsEntry(TopicConfig.DELETE_RETENTION_MS_CONFIG, "86400000"));
  }

  @ParameterizedTest
  @EnumSource
  void shouldBoundChangelogsLikeCompactedTopics(StreamsPart part) {
    ClientConfigs clients = settings.clients();
    try (Metrics metrics = new Metrics();
        RocksDbMemory memory = new RocksDbMemory(32L << 20)) {
      Properties config = clients.streams(part, metrics, memory);

      assertThat(config)
          .containsEntry(topic(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG), 86_400_000L)
          .containsEntry(topic(TopicConfig.SEGMENT_MS_CONFIG), 86_400_000L)
          .containsEntry(topic(TopicConfig.DELETE_RETENTION_MS_CONFIG), 86_400_000L);
    }
  }

  private static String topic(String setting) {
    return StreamsConfig.topicPrefix(setting);
  }
}
