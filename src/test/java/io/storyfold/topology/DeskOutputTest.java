package io.storyfold.topology;

import static io.storyfold.topology.Articles.BACKGROUND;
import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.ferry;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What followers of the output topics may rely on, after a story has seen everything. */
class DeskOutputTest {
  private static final String FIRST = "one.example|1";
  private static final String COPY = "two.example|2";
  private static final String OTHER = "three.example|3";

  private Desk desk;

  @BeforeEach
  void liveThroughEverything(@TempDir Path state) {
    desk = new Desk(state);
    desk.article(article(FIRST).version(1).build(), START);
    desk.article(article(COPY).title("Water everywhere").build(), START + MINUTE);
    desk.article(ferry(OTHER).build(), START + MINUTE);
    desk.article(article(FIRST).version(2).title("Water falls").build(), START + HOUR);
    desk.tick(START + 6 * DAY);
    desk.article(article("four.example|4").body(BACKGROUND).build(), START + 6 * DAY);
    desk.article(article("five.example|5").title("Again").build(), START + 6 * DAY + HOUR);
    desk.withdraw(FIRST, START + 6 * DAY + 2 * HOUR);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldNumberTheUpdatesOfAStoryWithoutGap() {
    Map<String, Integer> revisions = new HashMap<>();
    assertThat(desk.kinds()).contains("CLOSED", "REOPENED", "ARTICLE_REMOVED", "ARTICLE_REVISED");
    assertThat(desk.updates)
        .allSatisfy(
            record -> {
              StoryUpdate update = record.value();
              int revision = revisions.merge(update.getStoryId(), 1, Integer::sum);
              assertThat(update.getRevision()).isEqualTo(revision);
              assertThat(update.getId()).isEqualTo(update.getStoryId() + '#' + revision);
              assertThat(record.key()).isEqualTo(update.getStoryId());
            });
  }

  @Test
  void shouldLeaveSnapshotsThatAgreeWithTheLastUpdate() {
    Map<String, StoryUpdate> last = new LinkedHashMap<>();
    desk.updates.forEach(record -> last.put(record.key(), record.value()));
    assertThat(last).hasSizeGreaterThan(1);
    last.forEach(
        (id, update) -> {
          Story story = desk.story(id);
          assertThat(story.getRevision()).isEqualTo(update.getRevision());
          assertThat(story.getCounts()).isEqualTo(update.getCounts());
          assertThat(story.getHeadline()).isEqualTo(update.getHeadline());
          assertThat(story.getStatus()).isEqualTo(update.getStatus());
          assertThat(story.getScore()).isEqualTo(update.getScore());
          assertThat(story.getUpdatedAt()).isEqualTo(update.getAt());
        });
  }

  @Test
  void shouldHoldInASnapshotTheArticlesThatArePlacedInIt() {
    List<String> members = List.of(COPY, "five.example|5");
    Story story = desk.storyOf(COPY);

    assertThat(story.getArticles()).extracting(ref -> ref.getId()).containsAll(members);
    assertThat(story.getArticles()).extracting(ref -> ref.getId()).doesNotContain(FIRST);
    assertThat(story.getArticles()).hasSize(story.getCounts().getArticles());
    assertThat(members)
        .allSatisfy(id -> assertThat(desk.placed(id).getStoryId()).isEqualTo(story.getId()));
  }

  @Test
  void shouldCarryCloudEventsHeaders() {
    TestRecord<String, StoryUpdate> record = desk.updates.get(0);

    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_id")).isEqualTo(record.value().getId());
    assertThat(header(record, "ce_type")).isEqualTo("io.storyfold.avro.StoryUpdate");
    assertThat(header(record, "ce_source")).isEqualTo("/storyfold/desk");
    assertThat(header(record, "ce_time")).isEqualTo(Instant.ofEpochMilli(START).toString());
    assertThat(header(record, "content-type")).isEqualTo("application/avro");
    assertThat(header(desk.snapshots.get(0), "ce_type")).isEqualTo("io.storyfold.avro.Story");
    assertThat(header(desk.placements.get(0), "ce_type"))
        .isEqualTo("io.storyfold.avro.PlacedArticle");
  }

  @Test
  void shouldGiveEveryEventOfATypeAnIdOfItsOwn() {
    assertThat(desk.updates).extracting(r -> header(r, "ce_id")).doesNotHaveDuplicates();
    assertThat(desk.snapshots).extracting(r -> header(r, "ce_id")).doesNotHaveDuplicates();
    assertThat(desk.placements.stream().filter(r -> r.value() != null))
        .extracting(r -> header(r, "ce_id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldStampResultsWithTheDesksClock() {
    assertThat(desk.updates)
        .allSatisfy(r -> assertThat(r.timestamp()).isEqualTo(r.value().getAt().toEpochMilli()));
  }

  private static String header(TestRecord<String, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
