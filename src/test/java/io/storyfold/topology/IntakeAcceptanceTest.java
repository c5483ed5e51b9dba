package io.storyfold.topology;

import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an article to an entry of the desk log. */
class IntakeAcceptanceTest {
  private Intake intake;

  @BeforeEach
  void open(@TempDir Path state) {
    intake = new Intake(state);
  }

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void shouldWriteWhatLaterStepsNeed() {
    intake.deliver(article("one.example|1").version(3).credit("dpa/AFP").build(), START);

    DeskEntry entry = onlyEntry();
    assertThat(entry.getKind()).isEqualTo(EntryKind.ARTICLE);
    assertThat(entry.getArticleId()).isEqualTo("one.example|1");
    assertThat(entry.getOrigin()).isEqualTo("articles.incoming-0-0");
    assertThat(entry.getArticle().getVersion()).isEqualTo(3);
    assertThat(entry.getArticle().getAgencies()).containsExactlyInAnyOrder("dpa", "AFP");
    assertThat(entry.getArticle().getTerms()).isNotEmpty();
    assertThat(entry.getArticle().getSketch().getHashes().remaining()).isPositive();
    assertThat(Counters.accepted(intake.metrics, "en")).isEqualTo(1);
  }

  @Test
  void shouldKeyTheEntryByItsDesk() {
    intake.deliver(article("one.example|1").language("de-AT").build(), START);

    TestRecord<String, DeskEntry> record = intake.records().get(0);
    assertThat(record.key()).isEqualTo("de").isEqualTo(record.value().getDesk());
    assertThat(record.timestamp()).isEqualTo(START);
  }

  @ParameterizedTest(name = "{0} goes to {1}: {2}")
  @CsvSource({
    "de, de, mapped",
    "DE_ch, de, only the primary subtag counts",
    "sv, other, a language without a desk",
    "xx, en, no language: detected",
    "'', en, not stated: detected",
    "not a tag, en, invalid: detected",
  })
  void shouldChooseTheDeskByLanguage(String language, String desk, String why) {
    intake.deliver(article("one.example|1").language(language).build(), START);

    assertThat(onlyEntry().getDesk()).as(why).isEqualTo(desk);
  }

  @ParameterizedTest(name = "published {0} counts as {1}")
  @CsvSource({
    "2099-01-01T00:00:00Z, 2026-01-31T12:05:00Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
    "2026-01-31T12:04:59Z, 2026-01-31T12:04:59Z",
  })
  void shouldClampThePublicationToTheArrivalOfThisArticleAlone(Instant stated, Instant shown) {
    intake.deliver(article("one.example|1").publishedAt(stated.toEpochMilli()).build(), START);

    DeskEntry entry = onlyEntry();
    assertThat(entry.getArticle().getPublishedAt()).isEqualTo(shown);
    assertThat(entry.getArrivedAt()).isEqualTo(Instant.ofEpochMilli(START));
  }

  @Test
  void shouldTakeTheTimestampOfTheRecordForTheArrival() {
    intake.deliver(article("one.example|1").build(), START + DAY);
    intake.deliver(article("one.example|2").build(), START + HOUR);

    assertThat(intake.entries())
        .extracting(DeskEntry::getArrivedAt)
        .containsExactly(Instant.ofEpochMilli(START + DAY), Instant.ofEpochMilli(START + HOUR));
  }

  @Test
  void shouldIdentifyAnArticleWithoutIdByItsCanonicalUrl() {
    intake.deliver(
        article("one.example|1")
            .id("")
            .url("https://one.example/flood?utm_source=feed#top")
            .build(),
        START);

    assertThat(onlyEntry().getArticleId()).isEqualTo("https://one.example/flood");
  }

  @Test
  void shouldLetTimePassOnEveryDeskWhenNothingArrives() {
    intake.driven.wallClockPasses(Duration.ofMinutes(10));

    assertThat(intake.entries())
        .extracting(DeskEntry::getDesk)
        .containsExactlyElementsOf(Driven.settings(Path.of("unused")).desks().desks());
  }

  private DeskEntry onlyEntry() {
    assertThat(intake.rejected()).isEmpty();
    var entries = intake.entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }
}
