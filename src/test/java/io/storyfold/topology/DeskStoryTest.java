package io.storyfold.topology;

import static io.storyfold.topology.Articles.BACKGROUND;
import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.FERRY;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.Rule;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.UpdateKind;
import io.storyfold.story.cluster.JoinModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a story as a follower of the desk's topics sees it. */
class DeskStoryTest {
  private static final String FIRST = "one.example|1";
  private static final String SECOND = "two.example|2";
  private static final String OTHER = "three.example|3";

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
  void shouldBeginAStoryForEachEvent() {
    desk.article(article(FIRST).build(), START);
    desk.article(ferry(OTHER).build(), START);

    assertThat(desk.placed(FIRST).getStoryId()).isNotEqualTo(desk.placed(OTHER).getStoryId());
    assertThat(desk.placed(FIRST).getReason().getRule()).isEqualTo(Rule.FIRST);
    assertThat(desk.storyOf(OTHER).getHeadline())
        .isEqualTo("Skerry ferry runs aground with eighty on board");
  }

  @Test
  void shouldKeepARevisionInItsStoryWhateverItSaysNow() {
    desk.article(article(FIRST).version(1).build(), START);
    desk.article(ferry(OTHER).build(), START);
    String story = desk.placed(FIRST).getStoryId();
    desk.article(
        article(FIRST).version(2).title("Skerry ferry towed into harbour").body(BACKGROUND).build(),
        START + HOUR);

    assertThat(desk.placed(FIRST).getStoryId()).isEqualTo(story);
    assertThat(desk.placed(FIRST).getReason().getRule()).isEqualTo(Rule.KEPT);
    assertThat(desk.placed(FIRST).getVersion()).isEqualTo(2);
    assertThat(desk.placed(FIRST).getArticle().getArrivedAt().toEpochMilli())
        .as("arrival of the first version")
        .isEqualTo(START);
    assertThat(desk.story(story).getHeadline()).isEqualTo("Skerry ferry towed into harbour");
    assertThat(desk.story(story).getCounts().getArticles()).isEqualTo(1);
  }

  @Test
  void shouldLeaveATombstoneForAWithdrawnArticleAndElectAnother() {
    desk.article(article(FIRST).build(), START);
    desk.article(article(SECOND).body(BACKGROUND).build(), START);
    String story = desk.placed(FIRST).getStoryId();
    assertThat(desk.story(story).getRepresentative().getId()).isEqualTo(FIRST);
    desk.withdraw(FIRST, START + MINUTE);

    assertThat(desk.find(FIRST)).isNull();
    assertThat(desk.story(story).getRepresentative().getId()).isEqualTo(SECOND);
    assertThat(desk.story(story).getStatus()).isEqualTo(StoryStatus.OPEN);
    StoryUpdate removed = last(desk.updatesOf(story));
    assertThat(removed.getKind()).isEqualTo(UpdateKind.ARTICLE_REMOVED);
    assertThat(removed.getArticle().getId()).isEqualTo(FIRST);
    assertThat(removed.getArticle().getTitle()).as("nothing of the text is left").isEmpty();
  }

  @Test
  void shouldEmptyAStoryWithItsLastArticle() {
    desk.article(article(FIRST).build(), START);
    String story = desk.placed(FIRST).getStoryId();
    desk.withdraw(FIRST, START + MINUTE);

    Story empty = desk.story(story);
    assertThat(empty.getStatus()).isEqualTo(StoryStatus.EMPTY);
    assertThat(empty.getHeadline()).isEmpty();
    assertThat(empty.getRepresentative()).isNull();
    assertThat(empty.getArticles()).isEmpty();
    assertThat(empty.getKeywords()).isEmpty();
  }

  @Test
  void shouldNotReuseTheIdOfAnEmptyStoryWhenItsArticleComesBack() {
    desk.article(article(FIRST).build(), START);
    String story = desk.placed(FIRST).getStoryId();
    desk.withdraw(FIRST, START + MINUTE);
    desk.article(article(FIRST).version(2).build(), START + HOUR);

    assertThat(desk.placed(FIRST).getStoryId()).isNotEqualTo(story);
  }

  @Test
  void shouldWriteATombstoneForAWithdrawnArticleItNeverSaw() {
    desk.withdraw(FIRST, START);

    assertThat(desk.updates).isEmpty();
    assertThat(desk.placements).hasSize(1);
    assertThat(desk.placements.get(0).key()).isEqualTo(FIRST);
    assertThat(desk.placements.get(0).value()).isNull();
  }

  @Test
  void shouldCloseAnIdleStoryWhenTimePasses() {
    desk.article(article(FIRST).build(), START);
    desk.tick(START + 47 * HOUR);
    assertThat(desk.storyOf(FIRST).getStatus()).isEqualTo(StoryStatus.OPEN);

    desk.tick(START + 49 * HOUR);
    assertThat(desk.storyOf(FIRST).getStatus()).isEqualTo(StoryStatus.CLOSED);
    assertThat(desk.kinds()).containsExactly("CREATED", "CLOSED");
  }

  @Test
  void shouldCloseIdleStoriesBeforeItDecidesAnArticle() {
    desk.article(article(FIRST).build(), START);
    desk.article(ferry(OTHER).build(), START + 6 * DAY);

    assertThat(desk.kinds()).containsExactly("CREATED", "CLOSED", "CREATED");
  }

  @Test
  void shouldOpenAClosedStoryAgainForACopy() {
    desk.article(article(FIRST).build(), START);
    desk.tick(START + 6 * DAY);
    desk.article(article(SECOND).title("Last week's flood").build(), START + 6 * DAY + MINUTE);

    assertThat(desk.storyOf(FIRST).getStatus()).isEqualTo(StoryStatus.OPEN);
    assertThat(desk.placed(SECOND).getStoryId()).isEqualTo(desk.placed(FIRST).getStoryId());
    assertThat(desk.kinds()).containsExactly("CREATED", "CLOSED", "REOPENED", "ARTICLE_ADDED");
  }

  @Test
  void shouldMergeStoriesThatGrewTogetherIntoTheOlder(@TempDir Path state) {
    DeskTunables defaults = Pipeline.desk(Driven.settings(state));
    DeskTunables late =
        new DeskTunables(
            defaults.copies(),
            defaults.stories(),
            defaults.clusters(),
            apart(defaults.model()),
            defaults.keepForgotten());
    try (Desk merging = new Desk(state, late, Driven.serdes())) {
      merging.article(
          article(OTHER).title("Karden under water: river Elm floods town").build(), START);
      merging.article(article(FIRST).body(BACKGROUND).build(), START + MINUTE);
      merging.article(article(SECOND).body(FERRY).build(), START + 2 * MINUTE);
      String older = merging.placed(OTHER).getStoryId();
      String younger = merging.placed(FIRST).getStoryId();
      assertThat(younger).isNotEqualTo(older);
      merging.tick(START + HOUR);

      assertThat(merging.story(younger).getStatus()).isEqualTo(StoryStatus.MERGED);
      assertThat(merging.story(younger).getMergedInto()).isEqualTo(older);
      assertThat(merging.story(younger).getCounts().getArticles()).isZero();
      assertThat(merging.story(older).getMergedFrom()).containsExactly(younger);
      assertThat(merging.story(older).getCounts().getArticles()).isEqualTo(3);
      assertThat(last(merging.updatesOf(younger)).getMergedInto()).isEqualTo(older);
      assertThat(last(merging.updatesOf(older)).getMergedFrom()).isEqualTo(younger);
    }
  }

  /** Joins by equal headlines only and merges whatever is alike at all. */
  private static JoinModel apart(JoinModel model) {
    double never = 1.1;
    double always = 1e-9;
    return new JoinModel(
        model.version(),
        model.profiles().stream().map(profile -> profile.asking(never, always)).toList());
  }

  private static StoryUpdate last(List<StoryUpdate> updates) {
    return updates.get(updates.size() - 1);
  }
}
