package io.storyfold.topology;

import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.entry;
import static io.storyfold.topology.Articles.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import io.storyfold.avro.Relation;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the desk reads its log: by desk, by its own clock, and only what it understands. */
class DeskLogTest {
  private static final String FIRST = "one.example|1";
  private static final String SECOND = "two.example|2";

  private Desk desk;

  @BeforeEach
  void open(@TempDir Path state) {
    desk = new Desk(state);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldKeepTwoDesksOfOnePartitionApart() {
    desk.pipe(entry("en", article(FIRST).build(), START));
    desk.pipe(entry("en-x", article(SECOND).build(), START));

    assertThat(desk.placed(SECOND).getDesk()).isEqualTo("en-x");
    assertThat(desk.placed(SECOND).getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
    assertThat(desk.storyOf(SECOND).getDesk()).isEqualTo("en-x");
    assertThat(desk.placed(SECOND).getStoryId()).isNotEqualTo(desk.placed(FIRST).getStoryId());
    assertThat(desk.kinds()).containsExactly("CREATED", "CREATED");
  }

  @Test
  void shouldKeepAClockForEachDesk() {
    desk.pipe(entry("en", article(FIRST).build(), START));
    desk.pipe(EntryCodec.tick("de", START + 30 * DAY));
    desk.pipe(entry("en", article(SECOND).build(), START + HOUR));

    assertThat(desk.kinds()).containsExactly("CREATED", "ARTICLE_ADDED");
  }

  @Test
  void shouldNotTurnTheClockBack() {
    desk.article(article(FIRST).build(), START + DAY);
    desk.article(ferry(SECOND).build(), START);

    Instant clock = Instant.ofEpochMilli(START + DAY);
    assertThat(desk.placed(SECOND).getDecidedAt()).isEqualTo(clock);
    assertThat(desk.placed(SECOND).getArticle().getArrivedAt()).isEqualTo(clock);
    assertThat(desk.updates).allSatisfy(u -> assertThat(u.value().getAt()).isEqualTo(clock));
  }

  @Test
  void shouldLetOneWildDateChangeNothingForOthers() {
    desk.article(article(FIRST).publishedAt(START + 26_000 * DAY).build(), START);
    desk.article(ferry("three.example|3").publishedAt(0).build(), START);
    desk.article(article(SECOND).build(), START + HOUR);

    assertThat(desk.placed(SECOND).getStoryId()).isEqualTo(desk.placed(FIRST).getStoryId());
    assertThat(desk.storyOf(FIRST).getLastArrivedAt().toEpochMilli()).isEqualTo(START + HOUR);
    assertThat(desk.kinds()).doesNotContain("CLOSED");
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMAND", "UNKNOWN"})
  void shouldCountWhatItDoesNotUnderstandAndGoOn(EntryKind kind) {
    desk.article(article(FIRST).build(), START);
    desk.pipe(
        DeskEntry.newBuilder()
            .setKind(kind)
            .setDesk(Desk.NAME)
            .setArrivedAt(Instant.ofEpochMilli(START + HOUR))
            .build());
    desk.article(article(SECOND).build(), START + HOUR);

    assertThat(Counters.dropped(desk.metrics, "desk entry")).isEqualTo(1);
    assertThat(desk.kinds()).containsExactly("CREATED", "ARTICLE_ADDED");
  }
}
