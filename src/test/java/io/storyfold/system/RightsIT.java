package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Relation;
import io.storyfold.avro.UpdateKind;
import io.storyfold.avro.Withdrawal;
import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.Outcome;
import io.storyfold.embedded.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What publishers say about showing an article holds over restarts, on a real broker. */
@ExtendWith(ClusterExtension.class)
class RightsIT {
  private static final String EMBARGOED = "one.example|embargoed";
  private static final String KILLED = "one.example|killed";
  private static final String EXPIRING = "one.example|expiring";
  private static final String VERSIONED = "one.example|versioned";
  private static final String WIRE = "wire.example|1";
  private static final String COPY = "two.example|copy";
  private static final String NOTE = "Editors: call Quackenbush before noon";
  private static final String FLOOD =
      """
      The river Elm burst its banks on Saturday morning and flooded the lower town of Karden.
      More than two hundred residents left their houses before dawn, the fire brigade said.
      Volunteers filled sandbags at the market bridge while the water kept rising until noon.
      """;
  private static final long START = Instant.parse("2026-01-31T12:05:00Z").toEpochMilli();
  private static final long END = START + Duration.ofHours(2).toMillis();

  @TempDir private Path directory;

  @Test
  void shouldHoldOverRestartsWhateverTheStateIsReadFrom(TestCluster cluster) {
    Installation desk = installation(cluster, false);
    try (Installation.Run run = desk.start()) {
      desk.deliver(held(1, "Minister to resign"), START);
      desk.deliver(kill(KILLED), START);
      desk.deliver(article(EXPIRING).title("Tickets until two").expires(END).build(), START);
      run.awaitPlaced(marker(desk, 1, START));
    }
    desk.forgetState();
    try (Installation.Run run = desk.start()) {
      desk.deliver(held(2, "Minister resigns"), START + 1);
      desk.deliver(article(KILLED).title("Minister denies").build(), START + 1);
      run.awaitPlaced(marker(desk, 2, START + 1));
    }
    try (Installation.Run run = desk.start()) {
      run.awaitPlaced(marker(desk, 3, END));
    }

    shouldHaveReleasedTheLatestHeldVersion(desk);
    shouldHaveRefusedWhatWasKilledBeforeItCame(desk);
    shouldHaveRemovedWhatExpired(desk);
  }

  private static void shouldHaveReleasedTheLatestHeldVersion(Installation desk) {
    assertThat(desk.entries(EMBARGOED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getArticle().getVersion()).isEqualTo(2))
        .satisfies(entry -> assertThat(entry.getArrivedAt().toEpochMilli()).isEqualTo(END));
    assertThat(desk.outcome().placed()).containsKey(EMBARGOED);
  }

  private static void shouldHaveRefusedWhatWasKilledBeforeItCame(Installation desk) {
    assertThat(desk.entries(KILLED)).isEmpty();
    assertThat(desk.outcome().placed()).doesNotContainKey(KILLED);
    assertThat(desk.outcome().rejected())
        .extracting(rejected -> rejected.id() + " " + rejected.reason())
        .containsExactly(KILLED + " WITHDRAWN");
  }

  private static void shouldHaveRemovedWhatExpired(Installation desk) {
    List<DeskEntry> entries = desk.entries(EXPIRING);
    assertThat(entries)
        .extracting(DeskEntry::getKind)
        .containsExactly(EntryKind.ARTICLE, EntryKind.WITHDRAWAL);
    assertThat(entries.get(1).getWithdrawal()).isEqualTo(Withdrawal.EXPIRED);
    assertThat(entries.get(1).getArrivedAt().toEpochMilli()).isEqualTo(END);
    assertThat(desk.outcome().placed()).doesNotContainKey(EXPIRING);
    assertThat(desk.outcome().updates())
        .filteredOn(update -> update.getKind() == UpdateKind.ARTICLE_REMOVED)
        .singleElement()
        .satisfies(update -> assertThat(update.getArticle().getId()).isEqualTo(EXPIRING));
  }

  @Test
  void shouldKeepVersionsTermsAndFlagsOverRestarts(TestCluster cluster) {
    Installation desk = installation(cluster, false);
    try (Installation.Run run = desk.start()) {
      desk.deliver(versioned(2).build(), START);
      desk.deliver(article(WIRE).title("River floods Karden").body(FLOOD).build(), START);
      desk.deliver(article(COPY).title("Karden under water").body(FLOOD).build(), START);
      run.awaitPlaced(marker(desk, 1, START));
    }
    desk.forgetState();
    try (Installation.Run run = desk.start()) {
      desk.deliver(versioned(2).title("Another text, the same version").build(), START + 1);
      desk.deliver(versioned(1).title("An earlier version").build(), START + 1);
      desk.deliver(versioned(3).build(), START + 1);
      desk.deliver(
          Article.from("other.example").id(VERSIONED).status(ArticleStatus.CANCELED).build(),
          START + 1);
      desk.deliver(
          Article.from("wire.example").id(WIRE).status(ArticleStatus.WITHHELD).build(), START + 1);
      run.awaitPlaced(marker(desk, 2, START + 1));
    }
    try (Installation.Run run = desk.start()) {
      desk.deliver(versioned(4).title("Bridge open again").correction(true).build(), START + 2);
      run.awaitPlaced(marker(desk, 3, START + 2));
    }

    assertThat(desk.entries(VERSIONED))
        .as("neither a repetition, nor an earlier version, nor the same content")
        .extracting(entry -> entry.getArticle().getVersion())
        .containsExactly(2, 4);
    Outcome outcome = desk.outcome();
    assertThat(outcome.rejected())
        .extracting(rejected -> rejected.id() + " " + rejected.reason())
        .containsExactlyInAnyOrder(VERSIONED + " STALE_VERSION", VERSIONED + " SOURCE_MISMATCH");
    ArticleRef versioned = placed(outcome, VERSIONED).getArticle();
    assertThat(versioned.getTitle()).isEqualTo("Bridge open again");
    assertThat(versioned.getCorrection()).isTrue();
    assertThat(versioned.getUsageTerms()).isEqualTo("Not for sale.");
    assertThat(outcome.toString()).doesNotContain(NOTE);
    shouldHaveLeftTheCopyOfWhatWasWithheld(outcome);
  }

  private static void shouldHaveLeftTheCopyOfWhatWasWithheld(Outcome outcome) {
    assertThat(outcome.placed()).doesNotContainKey(WIRE);
    PlacedArticle copy = placed(outcome, COPY);
    assertThat(copy.getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
    assertThat(copy.getArticle().getOriginalWithdrawn()).isTrue();
    assertThat(copy.getEvidence()).isNull();
    assertThat(outcome.stories().get(copy.getStoryId()))
        .satisfies(story -> assertThat(story.getCounts().getArticles()).isEqualTo(1))
        .satisfies(story -> assertThat(story.getRepresentative().getId()).isEqualTo(COPY));
    assertThat(outcome.updates())
        .filteredOn(update -> update.getKind() == UpdateKind.ARTICLE_REMOVED)
        .extracting(update -> update.getArticle().getId())
        .containsExactly(WIRE);
  }

  @Test
  void shouldReleaseByTheClockOnTheWallWhatAnEarlierProcessHeld(TestCluster cluster) {
    Installation desk = installation(cluster, true);
    long end = System.currentTimeMillis() + Duration.ofSeconds(2).toMillis();
    Article held = article(EMBARGOED).title("Minister to resign").embargoedUntil(end).build();
    desk.deliver(held);
    Article marker = marker(1);
    desk.deliver(marker);
    try (Installation.Run run = desk.start()) {
      run.awaitPlaced(marker);
    }
    try (Installation.Run run = desk.start()) {
      run.awaitPlaced(held);
    }

    assertThat(desk.entries(EMBARGOED))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.getArrivedAt().toEpochMilli())
                    .as("the end of the embargo, or the arrival when that came after it")
                    .isGreaterThanOrEqualTo(end));
  }

  private Installation installation(TestCluster cluster, boolean wallClock) {
    return new Installation(
        cluster.clientConfig(), cluster.prefix(), directory.resolve("state"), wallClock);
  }

  /** Sent after something else: when it stands, the other was decided too. */
  private static Article marker(Installation desk, int number, long arrivedAt) {
    Article marker = marker(number);
    desk.deliver(marker, arrivedAt);
    return marker;
  }

  private static Article marker(int number) {
    return article("two.example|" + number).title("Harbour news number " + number).build();
  }

  private static Article held(int version, String title) {
    return article(EMBARGOED).version(version).title(title).embargoedUntil(END).build();
  }

  private static PlacedArticle placed(Outcome outcome, String id) {
    return Objects.requireNonNull(outcome.placed().get(id), id);
  }

  private static ArticleBuilder versioned(int version) {
    return article(VERSIONED)
        .version(version)
        .title("Bridge closed for repairs")
        .usageTerms("Not for sale.")
        .edNote(NOTE);
  }

  private static Article kill(String id) {
    return Article.from("one.example").id(id).status(ArticleStatus.CANCELED).build();
  }

  private static ArticleBuilder article(String id) {
    return Article.from(id.substring(0, id.indexOf('|'))).id(id).language("en").publishedAt(START);
  }
}
