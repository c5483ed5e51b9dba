package io.storyfold.topology;

import static io.storyfold.topology.Articles.BACKGROUND;
import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.FLOOD;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Relation;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.UpdateKind;
import io.storyfold.avro.Withdrawal;
import io.storyfold.runtime.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a text that its publisher took back: nothing in the records that stand. */
class DeskErasureTest {
  private static final String WIRE = "wire.example|1";
  private static final String COPY = "two.example|2";
  private static final String SECOND_COPY = "three.example|3";
  private static final String LATE_COPY = "four.example|4";

  /** Longer than the seven days that copy recognition remembers, shorter than a story lives. */
  private static final long AFTER_THE_WINDOW = START + 8 * DAY;

  /** After the last of a story: the ten days that a desk remembers it, and the next tick. */
  private static final long FORGOTTEN = 14 * DAY;

  private Desk desk;

  @BeforeEach
  void open(@TempDir Path state) {
    desk = new Desk(state);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHHELD", "CANCELED", "UNKNOWN"})
  void shouldFlagTheCopiesOfAnOriginalThatItsPublisherTookBack(Withdrawal why) {
    wireAndTwoCopies();
    desk.withdraw(WIRE, why, START + MINUTE);

    assertThat(List.of(desk.placed(COPY), desk.placed(SECOND_COPY)))
        .allSatisfy(copy -> assertThat(copy.getArticle().getOriginalWithdrawn()).isTrue());
    assertThat(desk.storyOf(COPY).getArticles())
        .hasSize(2)
        .allSatisfy(article -> assertThat(article.getOriginalWithdrawn()).isTrue());
    assertThat(desk.storyOf(COPY).getCounts().getSources())
        .as("others' articles stay")
        .isEqualTo(2);
  }

  @Test
  void shouldFlagNoCopyOfAnArticleWhoseTimeIsOver() {
    wireAndTwoCopies();
    desk.withdraw(WIRE, Withdrawal.EXPIRED, START + MINUTE);

    assertThat(desk.find(WIRE)).isNull();
    assertThat(desk.placed(COPY).getArticle().getOriginalWithdrawn()).isFalse();
    assertThat(desk.placed(COPY).getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
  }

  @Test
  void shouldNotQuoteAmongCopiesWhatTheirOriginalMayNoLongerSay() {
    wireAndTwoCopies();
    desk.withdraw(WIRE, START + MINUTE);

    PlacedArticle second = desk.placed(SECOND_COPY);
    assertThat(second.getEvidence().getSourceId()).isEqualTo(COPY);
    assertThat(second.getEvidence().getPassage()).isEmpty();
  }

  @Test
  void shouldFlagAReprintOfACopyThatComesAfterTheKill() {
    wireAndTwoCopies();
    desk.withdraw(WIRE, START + MINUTE);
    desk.article(article(LATE_COPY).title("The Elm again").build(), START + 2 * MINUTE);

    assertThat(desk.placed(LATE_COPY).getArticle().getOriginalWithdrawn()).isTrue();
    assertThat(desk.placed(LATE_COPY).getEvidence().getPassage()).isEmpty();
  }

  @Test
  void shouldKeepTheFlagOverLaterVersions() {
    wireAndTwoCopies();
    desk.withdraw(WIRE, START + MINUTE);
    desk.article(article(COPY).version(2).body(BACKGROUND).build(), START + 2 * MINUTE);

    assertThat(desk.placed(COPY).getArticle().getOriginalWithdrawn()).isTrue();
  }

  @Test
  void shouldEraseQuotationsWhenTheSourceHasLeftTheCopyWindow() {
    wireAndTwoCopies();
    assertThat(desk.placed(COPY).getEvidence().getPassage()).isNotEmpty();
    desk.withdraw(WIRE, AFTER_THE_WINDOW);

    PlacedArticle heir = desk.placed(COPY);
    assertThat(heir.getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
    assertThat(heir.getEvidence()).isNull();
    assertThat(heir.getArticle().getOriginalWithdrawn()).isTrue();
    PlacedArticle second = desk.placed(SECOND_COPY);
    assertThat(second.getArticle().getOriginalId()).isEqualTo(COPY);
    assertThat(second.getEvidence().getPassage()).isEmpty();
    assertThat(second.getArticle().getOriginalWithdrawn()).isTrue();
    assertThat(desk.storyOf(COPY).getCounts().getOriginals()).isEqualTo(1);
  }

  @Test
  void shouldEraseWhatACopyThatStayedInTheWindowQuotes() {
    desk.article(article(WIRE).build(), START);
    desk.article(longer(COPY), START + 6 * DAY);
    assertThat(desk.placed(COPY).getEvidence().getPassage()).isNotEmpty();
    desk.withdraw(WIRE, AFTER_THE_WINDOW);

    assertThat(desk.placed(COPY).getEvidence()).isNull();
    assertThat(desk.placed(COPY).getArticle().getOriginalWithdrawn()).isTrue();
  }

  @Test
  void shouldLeaveNoWordOfItInTheStandingRecords() {
    desk.article(article(WIRE).title("Miller Quentin Abelmann opened the sluice").build(), START);
    desk.article(longer(COPY), START);
    String story = desk.placed(WIRE).getStoryId();
    assertThat(desk.story(story).toString()).contains("Abelmann");
    desk.withdraw(WIRE, START + MINUTE);

    Story snapshot = desk.story(story);
    assertThat(snapshot.toString().toLowerCase(java.util.Locale.ROOT))
        .as("headline, representative, articles and keywords")
        .doesNotContain("abelmann");
    assertThat(desk.placed(COPY).toString()).doesNotContain("Abelmann");
    TestRecord<String, StoryUpdate> removal =
        desk.updates.stream()
            .filter(update -> update.value().getKind() == UpdateKind.ARTICLE_REMOVED)
            .findFirst()
            .orElseThrow();
    assertThat(removal.value().toString()).doesNotContain("Abelmann");
  }

  @Test
  void shouldLeaveNothingOfWhatItForgetsBecauseNoWithdrawalWouldReachIt() {
    wireAndTwoCopies();
    String story = desk.placed(WIRE).getStoryId();
    desk.tick(START + 3 * DAY); // closes it
    desk.tick(START + FORGOTTEN);

    assertThat(desk.findStory(story)).isEmpty();
    assertThat(List.of(WIRE, COPY, SECOND_COPY))
        .allSatisfy(article -> assertThat(desk.find(article)).isNull());
    assertThat(desk.kinds()).as("nothing happened to the story").endsWith("CLOSED");
  }

  @Test
  void shouldNotTakeAnArticleForForgottenThatComesAnewAtThatMoment() {
    wireAndTwoCopies();
    String story = desk.placed(WIRE).getStoryId();
    desk.tick(START + 3 * DAY);
    desk.article(article(WIRE).version(2).build(), START + FORGOTTEN);

    assertThat(desk.findStory(story)).isEmpty();
    assertThat(desk.find(COPY)).isNull();
    assertThat(desk.placed(WIRE).getVersion()).isEqualTo(2);
    assertThat(desk.storyOf(WIRE).getId()).isNotEqualTo(story);
  }

  @Test
  void shouldLetForgottenResultsStandWhenToldTo(@TempDir Path state) {
    DeskTunables keeping =
        Pipeline.desk(Settings.of(Map.of("results.forgotten", "keep", "state.dir", "unused")));
    try (Desk archive = new Desk(state, keeping, Driven.serdes())) {
      archive.article(article(WIRE).build(), START);
      archive.tick(START + 3 * DAY);
      archive.tick(START + FORGOTTEN);

      assertThat(archive.storyOf(WIRE).getHeadline()).isNotEmpty();
    }
  }

  @Test
  void shouldCarryUsageTermsAndCorrectionsToEveryOutput() {
    desk.article(article(WIRE).usageTerms("Not for sale.").correction(true).build(), START);

    assertThat(desk.placed(WIRE).getArticle().getUsageTerms()).isEqualTo("Not for sale.");
    assertThat(desk.storyOf(WIRE).getRepresentative().getUsageTerms()).isEqualTo("Not for sale.");
    StoryUpdate update = desk.updates.get(0).value();
    assertThat(update.getArticle().getUsageTerms()).isEqualTo("Not for sale.");
    assertThat(update.getArticle().getCorrection()).isTrue();
  }

  private void wireAndTwoCopies() {
    desk.article(article(WIRE).build(), START);
    desk.article(article(COPY).title("Water everywhere").build(), START);
    desk.article(article(SECOND_COPY).title("Town under water").build(), START);
  }

  private static io.storyfold.article.Article longer(String id) {
    return article(id).title("Why Karden was not prepared").body(FLOOD + BACKGROUND).build();
  }
}
