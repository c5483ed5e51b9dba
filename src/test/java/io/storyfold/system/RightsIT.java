package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import io.storyfold.avro.UpdateKind;
import io.storyfold.avro.Withdrawal;
import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What publishers say about showing an article holds over restarts, on a real broker. */
@ExtendWith(ClusterExtension.class)
class RightsIT {
  private static final String EMBARGOED = "one.example|embargoed";
  private static final String KILLED = "one.example|killed";
  private static final String EXPIRING = "one.example|expiring";
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

  private static Article kill(String id) {
    return Article.from("one.example").id(id).status(ArticleStatus.CANCELED).build();
  }

  private static ArticleBuilder article(String id) {
    return Article.from(id.substring(0, id.indexOf('|'))).id(id).language("en").publishedAt(START);
  }
}
