package io.storyfold.topology;

import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.ferry;
import static io.storyfold.topology.Articles.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.avro.DeskEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that may not be shown yet stay in intake, and no desk knows of them. */
class IntakeEmbargoTest {
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
  void shouldHoldUntilTheEnd() {
    intake.deliver(embargoed(1).build(), START);
    intake.deliver(OTHER, END - 1);

    assertThat(articles()).containsExactly(OTHER.id());
  }

  @Test
  void shouldReleaseBeforeTheRecordThatPassesTheEnd() {
    intake.deliver(embargoed(1).build(), START);
    intake.deliver(OTHER, END + MINUTE);

    List<DeskEntry> entries = intake.entries();
    assertThat(entries).extracting(DeskEntry::getArticleId).containsExactly(ID, OTHER.id());
    assertThat(entries.get(0).getArrivedAt().toEpochMilli())
        .as("an embargoed article arrives when its embargo ends")
        .isEqualTo(END);
    assertThat(entries.get(0).getOrigin()).isEqualTo("articles.incoming-0-0");
  }

  @Test
  void shouldReleaseByTheClockOnTheWallWhenNothingArrives() {
    intake.deliver(embargoed(1).build(), START);
    intake.driven.wallClockPasses(Duration.ofMillis(HOUR));

    assertThat(articles()).contains(ID);
  }

  @Test
  void shouldReleaseOnce() {
    intake.deliver(embargoed(1).build(), START);
    intake.deliver(OTHER, END);
    intake.driven.wallClockPasses(Duration.ofMillis(2 * HOUR));

    assertThat(articles()).containsOnlyOnce(ID);
  }

  @Test
  void shouldReleaseInTheOrderTheEmbargoesEnd() {
    intake.deliver(ferry("two.example|2").embargoedUntil(END).build(), START);
    intake.deliver(ferry("two.example|1").embargoedUntil(END).build(), START);
    intake.deliver(embargoed(1).embargoedUntil(END - 1).build(), START);
    intake.deliver(OTHER, END);

    assertThat(articles()).containsExactly(ID, "two.example|1", "two.example|2", OTHER.id());
  }

  @Test
  void shouldReleaseOnlyTheLatestVersion() {
    intake.deliver(embargoed(1).build(), START);
    intake.deliver(embargoed(2).embargoedUntil(END + MINUTE).build(), START);
    intake.deliver(OTHER, END);
    assertThat(articles()).containsExactly(OTHER.id());

    intake.driven.wallClockPasses(Duration.ofMillis(2 * HOUR));
    assertThat(intake.entries().stream().filter(entry -> entry.getArticleId().equals(ID)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getArticle().getVersion()).isEqualTo(2));
  }

  @Test
  void shouldReleaseInPlaceOfAnOrderThatCameBeforeTheArticle() {
    intake.deliver(order(ID, ArticleStatus.WITHHELD), START);
    intake.deliver(embargoed(2).build(), START);
    intake.deliver(OTHER, END);
    intake.deliver(article(ID).version(3).title("Another headline of the river").build(), END);

    assertThat(articles()).containsExactly(ID, OTHER.id(), ID);
  }

  @Test
  void shouldForgetWhatIsHeldWhenALaterVersionIsFree() {
    intake.deliver(embargoed(1).build(), START);
    intake.deliver(article(ID).version(2).build(), START);
    intake.deliver(OTHER, END);

    assertThat(articles()).containsExactly(ID, OTHER.id());
  }

  @Test
  void shouldForgetWhatIsHeldWhenItIsKilled() {
    intake.deliver(embargoed(1).build(), START);
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.deliver(OTHER, END);

    assertThat(articles()).as("and no desk is told").containsExactly(OTHER.id());
  }

  @Test
  void shouldForgetTheHeldRevisionOfAnArticleThatIsKilled() {
    intake.deliver(article(ID).version(1).build(), START);
    intake.deliver(embargoed(2).build(), START);
    intake.deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.deliver(OTHER, END);

    assertThat(intake.entries())
        .extracting(entry -> entry.getKind() + " " + entry.getArticleId())
        .containsExactly("ARTICLE " + ID, "WITHDRAWAL " + ID, "ARTICLE " + OTHER.id());
  }

  private List<String> articles() {
    return intake.entries().stream()
        .filter(entry -> entry.getArticle() != null)
        .map(DeskEntry::getArticleId)
        .toList();
  }

  private static ArticleBuilder embargoed(int version) {
    return article(ID).version(version).embargoedUntil(END);
  }
}
