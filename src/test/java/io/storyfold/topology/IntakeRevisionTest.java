package io.storyfold.topology;

import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of one article and orders to take it back; the rules are {@code RevisionChain}'s. */
class IntakeRevisionTest {
  private static final String ID = "one.example|1";

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
  void shouldKeepARevisionOnTheDeskOfTheFirstVersion() {
    intake.deliver(version(1).language("de").build(), START);
    intake.deliver(version(2).title("New").language("en").build(), START);

    assertThat(intake.entries()).extracting(DeskEntry::getDesk).containsExactly("de", "de");
  }

  @Test
  void shouldTakeForNewWhatComesWhenAllIsForgotten() {
    intake.deliver(version(2).build(), START);
    intake.deliver(version(1).build(), START + 400 * DAY - 1);
    assertThat(Counters.rejected(intake.metrics, "STALE_VERSION")).isEqualTo(1);

    intake.deliver(version(1).build(), START + 400 * DAY);
    assertThat(intake.entries()).extracting(DeskEntry::getFirstVersion).containsExactly(true, true);
  }

  @Test
  void shouldNotForgetWhatIsStillUnderEmbargo() {
    intake.deliver(version(2).embargoedUntil(START + 500 * DAY).build(), START);
    intake.deliver(version(1).build(), START + 450 * DAY);

    assertThat(Counters.rejected(intake.metrics, "STALE_VERSION")).isEqualTo(1);
  }

  @Test
  void shouldKeepNoMoreHeadsThanArticlesRemembered() {
    int remembered = 400;
    for (int i = 0; i < 10 * remembered; i++) {
      intake.deliver(article("one.example|" + i).build(), START + i * DAY);
    }

    var heads = intake.driven.driver.getKeyValueStore(IntakeStores.HEADS);
    try (var all = heads.all()) {
      AtomicInteger count = new AtomicInteger();
      all.forEachRemaining(head -> count.incrementAndGet());
      assertThat(count.get()).isBetween(remembered, 2 * remembered);
    }
  }

  @Test
  void shouldRejectAVersionThatComesTooLate() {
    intake.deliver(version(2).build(), START);
    intake.deliver(version(1).build(), START);

    assertThat(Counters.rejected(intake.metrics, "STALE_VERSION")).isEqualTo(1);
    assertThat(intake.entries()).hasSize(1);
  }

  @Test
  void shouldCountAVersionThatComesTwice() {
    intake.deliver(version(1).build(), START);
    intake.deliver(version(1).build(), START + MINUTE);

    assertThat(Counters.dropped(intake.metrics, "article")).isEqualTo(1);
    assertThat(intake.rejected()).isEmpty();
    assertThat(intake.entries()).hasSize(1);
  }

  @Test
  void shouldRejectAnotherSource() {
    intake.deliver(version(1).build(), START);
    intake.deliver(version(2).source("two.example").build(), START);

    assertThat(Counters.rejected(intake.metrics, "SOURCE_MISMATCH")).isEqualTo(1);
    assertThat(intake.entries()).hasSize(1);
  }

  @Test
  void shouldNotLetAnotherSourceWithdraw() {
    intake.deliver(version(1).build(), START);
    intake.deliver(version(1).source("two.example").status(ArticleStatus.CANCELED).build(), START);

    assertThat(Counters.rejected(intake.metrics, "SOURCE_MISMATCH")).isEqualTo(1);
    assertThat(kinds()).containsExactly(EntryKind.ARTICLE);
  }

  @Test
  void shouldSendAWithdrawalToTheArticlesDesk() {
    intake.deliver(version(1).language("fr").build(), START);
    intake.deliver(order(ID, ArticleStatus.CANCELED), START + MINUTE);

    DeskEntry withdrawal = intake.entries().get(1);
    assertThat(withdrawal.getKind()).isEqualTo(EntryKind.WITHDRAWAL);
    assertThat(withdrawal.getDesk()).isEqualTo("fr");
    assertThat(withdrawal.getArticleId()).isEqualTo(ID);
    assertThat(withdrawal.getArrivedAt().toEpochMilli()).isEqualTo(START + MINUTE);
    assertThat(withdrawal.getArticle()).isNull();
  }

  @Test
  void shouldRefuseAnArticleThatWasKilledBeforeItCame() {
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.deliver(version(1).build(), START);

    assertThat(Counters.rejected(intake.metrics, "WITHDRAWN")).isEqualTo(1);
    assertThat(intake.entries()).isEmpty();
  }

  @Test
  void shouldRefuseAKilledArticleInAnyVersion() {
    intake.deliver(version(1).build(), START);
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.deliver(version(2).build(), START);

    assertThat(Counters.rejected(intake.metrics, "WITHDRAWN")).isEqualTo(1);
    assertThat(kinds()).containsExactly(EntryKind.ARTICLE, EntryKind.WITHDRAWAL);
  }

  @Test
  void shouldLetAWithheldArticleComeBackToItsDesk() {
    intake.deliver(version(1).language("de").build(), START);
    intake.deliver(order(ID, ArticleStatus.WITHHELD), START);
    intake.deliver(version(2).language("en").build(), START);

    List<DeskEntry> entries = intake.entries();
    assertThat(entries)
        .extracting(DeskEntry::getKind)
        .containsExactly(EntryKind.ARTICLE, EntryKind.WITHDRAWAL, EntryKind.ARTICLE);
    assertThat(entries).extracting(DeskEntry::getDesk).containsOnly("de");
  }

  private List<EntryKind> kinds() {
    return intake.entries().stream().map(DeskEntry::getKind).toList();
  }

  private static ArticleBuilder version(int version) {
    return article(ID).version(version);
  }
}
