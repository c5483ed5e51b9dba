package io.storyfold.topology;

import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.ferry;
import static io.storyfold.topology.Articles.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleStatus;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.Withdrawal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What publishers say about how long, and on what terms, an article may be shown. */
class IntakeExpiryTest {
  private static final String ID = "one.example|1";
  private static final long END = START + HOUR;

  /** What moves time on in these tests. */
  private static final Article OTHER = ferry("two.example|9").build();

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
  void shouldRecordTheEndBeforeTheRecordThatPassesIt() {
    intake.deliver(article(ID).expires(END).build(), START);
    intake.deliver(OTHER, END + MINUTE);

    List<DeskEntry> entries = intake.entries();
    assertThat(described(entries))
        .containsExactly("ARTICLE " + ID, "WITHDRAWAL " + ID, "ARTICLE " + OTHER.id());
    assertThat(entries.get(1).getWithdrawal()).isEqualTo(Withdrawal.EXPIRED);
    assertThat(entries.get(1).getArrivedAt().toEpochMilli()).isEqualTo(END);
  }

  @Test
  void shouldRecordTheEndByTheClockOnTheWallWhenNothingArrives() {
    intake.deliver(article(ID).expires(END).build(), START);
    intake.driven.wallClockPasses(Duration.ofMillis(HOUR));

    assertThat(described(intake.entries())).contains("WITHDRAWAL " + ID);
  }

  @Test
  void shouldGoByTheLatestVersion() {
    intake.deliver(article(ID).version(1).expires(END).build(), START);
    intake.deliver(article(ID).version(2).expires(END + HOUR).build(), START);
    intake.deliver(OTHER, END);
    assertThat(described(intake.entries())).doesNotContain("WITHDRAWAL " + ID);

    intake.deliver(ferry("two.example|8").build(), END + HOUR);
    assertThat(described(intake.entries())).contains("WITHDRAWAL " + ID);
  }

  @Test
  void shouldSetAsideWhatComesTooLate() {
    intake.deliver(article(ID).expires(START).build(), START);

    assertThat(intake.entries()).isEmpty();
    assertThat(Counters.rejected(intake.metrics, "EXPIRED")).isEqualTo(1);
  }

  @Test
  void shouldShowTheHeldVersionInPlaceOfTheOneThatExpires() {
    intake.deliver(article(ID).version(1).expires(END - 1).build(), START);
    intake.deliver(
        article(ID).version(2).title("The Elm falls").embargoedUntil(END).build(), START);
    intake.deliver(OTHER, END);

    assertThat(described(intake.entries()))
        .containsExactly("ARTICLE " + ID, "ARTICLE " + ID, "ARTICLE " + OTHER.id());
  }

  @Test
  void shouldNeverShowWhatExpiredUnderEmbargo() {
    intake.deliver(article(ID).embargoedUntil(END).expires(END).build(), START);
    intake.deliver(OTHER, END);

    assertThat(described(intake.entries())).containsExactly("ARTICLE " + OTHER.id());
    assertThat(Counters.dropped(intake.metrics, "article")).isEqualTo(1);
  }

  @Test
  void shouldPullBackAnArticleOnWhichAnEmbargoIsSet() {
    intake.deliver(article(ID).version(1).build(), START);
    intake.deliver(article(ID).version(1).embargoedUntil(END).build(), START + MINUTE);
    assertThat(described(intake.entries())).containsExactly("ARTICLE " + ID, "WITHDRAWAL " + ID);

    intake.deliver(OTHER, END);
    assertThat(intake.entries().get(0))
        .satisfies(entry -> assertThat(entry.getArticleId()).isEqualTo(ID))
        .satisfies(entry -> assertThat(entry.getFirstVersion()).isFalse());
  }

  @Test
  void shouldKeepOrdersToWithdrawApartBySource() {
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    Article foreign = Article.from("evil.example").id(ID).status(ArticleStatus.CANCELED).build();
    intake.deliver(foreign, START);
    intake.deliver(article(ID).build(), START);

    assertThat(intake.entries()).as("its own source killed it, whoever came after").isEmpty();
    assertThat(Counters.rejected(intake.metrics, "WITHDRAWN")).isEqualTo(1);
  }

  @Test
  void shouldForgetAnOrderThirtyDaysAfterIt() {
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.deliver(article(ID).build(), START + 30 * DAY - 1);
    assertThat(intake.entries()).isEmpty();

    intake.deliver(article(ID).build(), START + 30 * DAY);
    assertThat(described(intake.entries())).containsExactly("ARTICLE " + ID);
  }

  @Test
  void shouldNeverForgetThatAnArticleItHadWasKilled() {
    intake.deliver(article(ID).build(), START);
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.entries();
    intake.deliver(article(ID).build(), START + 400 * DAY);

    assertThat(intake.entries()).isEmpty();
  }

  @Test
  void shouldKeepTheTextOfAKilledArticleOutOfTheDeadLetters() {
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.deliver(article(ID).title("Abelmann").body("Quentin").build(), START);

    byte[] rejected = intake.rejected().get(0).value();
    assertThat(new String(rejected, UTF_8)).doesNotContain("Abelmann").doesNotContain("Quentin");
    assertThat(intake.decode(rejected).getId()).isEqualTo(ID);
  }

  @Test
  void shouldPublishTermsOfUseAndNoNoteToEditors() {
    intake.deliver(
        article(ID).edNote("Call Quentin Abelmann first").usageTerms("Not for sale").build(),
        START);

    DeskEntry entry = intake.entries().get(0);
    assertThat(entry.getArticle().getUsageTerms()).isEqualTo("Not for sale");
    assertThat(entry.toString()).doesNotContain("Abelmann");
  }

  private static List<String> described(List<DeskEntry> entries) {
    return entries.stream()
        .filter(entry -> !entry.getArticleId().isEmpty())
        .map(entry -> entry.getKind() + " " + entry.getArticleId())
        .toList();
  }
}
