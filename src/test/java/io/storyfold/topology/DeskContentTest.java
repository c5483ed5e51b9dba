package io.storyfold.topology;

import static io.storyfold.topology.Articles.BACKGROUND;
import static io.storyfold.topology.Articles.FLOOD;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storyfold.article.Sources;
import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Excerpt;
import io.storyfold.avro.Keyword;
import io.storyfold.avro.Measure;
import io.storyfold.avro.Reason;
import io.storyfold.avro.Rule;
import io.storyfold.avro.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot tells of its story. */
class DeskContentTest {
  private static final String FIRST = "one.example|1";
  private static final String SECOND = "two.example|2";
  private static final String COPY = "four.example|4";
  private static final Sources SOURCES =
      Sources.parse("sources", List.of("one.example\tOne Group", "four.example\tOne Group"));

  private Desk desk;

  @BeforeEach
  void open(@TempDir Path state) {
    DeskTunables defaults = Pipeline.desk(Driven.settings(state));
    DeskTunables families =
        new DeskTunables(
            defaults.copies(),
            defaults.stories().with(Duration.ofDays(5), Duration.ZERO, SOURCES::familyOf),
            defaults.clusters(),
            defaults.model(),
            defaults.keepForgotten());
    desk = new Desk(state, families, Driven.serdes());
    desk.article(article(FIRST).build(), START);
    desk.article(article(SECOND).body(BACKGROUND).credit("(AP)").build(), START + MINUTE);
    desk.article(article(COPY).title("Reprint").build(), START + HOUR);
    assertThat(desk.placed(COPY).getReason().getRule()).isEqualTo(Rule.COPY);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldCountFamiliesAgenciesAndCopies() {
    Story story = desk.storyOf(FIRST);

    assertThat(story.getCounts().getArticles()).isEqualTo(3);
    assertThat(story.getCounts().getSources()).isEqualTo(3);
    assertThat(story.getCounts().getFamilies()).isEqualTo(2);
    assertThat(story.getCounts().getAgencies()).isEqualTo(1);
    assertThat(story.getOriginality()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(story.getDiversity()).isCloseTo(1 - 4.0 / 9 - 1.0 / 9, within(1e-9));
  }

  @Test
  void shouldScoreByOriginalsAndFamilies() {
    double first = Math.pow(2, -1.0 / 12);
    double second = Math.pow(2, -59.0 / 60 / 12);

    assertThat(desk.storyOf(FIRST).getScore())
        .isCloseTo((first + second) * Math.log(3), within(1e-9));
  }

  @Test
  void shouldSummarizeBySentencesOfItsOriginals() {
    List<Excerpt> summary = desk.storyOf(FIRST).getSummary();

    assertThat(summary).hasSize(3);
    assertThat(summary)
        .allSatisfy(
            sentence -> {
              String text = sentence.getArticleId().equals(FIRST) ? FLOOD : BACKGROUND;
              assertThat(sentence.getArticleId()).isIn(FIRST, SECOND);
              assertThat(text).contains(sentence.getText());
            });
  }

  @Test
  void shouldTakeTheSentencesOfAWithdrawnArticleOutAtOnce() {
    String story = desk.placed(FIRST).getStoryId();
    desk.withdraw(FIRST, START + 2 * HOUR);

    assertThat(desk.story(story).getSummary())
        .isNotEmpty()
        .noneMatch(sentence -> sentence.getArticleId().equals(FIRST));
  }

  @Test
  void shouldTellWhenArticlesArrived() {
    assertThat(desk.storyOf(FIRST).getTimeLine().getSpanMillis()).isEqualTo(HOUR);
    assertThat(desk.storyOf(FIRST).getTimeLine().getCounts()).containsExactly(2, 1);
  }

  @Test
  void shouldWeighKeywordsAndNameCentralOriginals() {
    Story story = desk.storyOf(FIRST);

    assertThat(story.getWeightedKeywords())
        .extracting(Keyword::getText)
        .isEqualTo(story.getKeywords());
    assertThat(story.getWeightedKeywords())
        .extracting(Keyword::getWeight)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .allMatch(weight -> weight > 0);
    assertThat(story.getCentralArticles())
        .extracting(ArticleRef::getId)
        .containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void shouldKeepWhatTheModelWasTold() {
    desk.article(
        Articles.ferry("six.example|6").title("Elm ferry of Karden runs aground").build(),
        START + 2 * HOUR);
    Reason judged = desk.placed("six.example|6").getReason();
    assertThat(judged.getBest()).isEqualTo(desk.placed(FIRST).getStoryId());
    assertThat(judged.getProfile()).isNotEmpty();
    assertThat(judged.getMeasures()).extracting(Measure::getName).contains("cosine", "size");
    assertThat(judged.getMargin())
        .isCloseTo(judged.getProbability() - judged.getThreshold(), within(1e-9));
  }

  @Test
  void shouldShowACorrectedArticleBeforeOthersOfItsKind() {
    String story = desk.placed(FIRST).getStoryId();
    desk.article(
        article(SECOND).version(2).body(BACKGROUND).correction(true).build(), START + 2 * HOUR);

    assertThat(desk.story(story).getRepresentative().getId()).isEqualTo(SECOND);
    assertThat(desk.story(story).getRepresentativeReason()).contains("corrected");
  }
}
