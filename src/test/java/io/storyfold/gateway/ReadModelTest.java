package io.storyfold.gateway;

import static io.storyfold.gateway.Records.NOON;
import static io.storyfold.gateway.Records.copy;
import static io.storyfold.gateway.Records.merged;
import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.storyBuilder;
import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadModelTest {
  private static final int MAX_STORIES = 3;
  private static final int MAX_UPDATES = 2;

  private static final int MAX_ARTICLES = 4;

  private final ReadModel model =
      new ReadModel(new GatewaySettings.Memory(MAX_STORIES, MAX_ARTICLES, 10, MAX_UPDATES, 0));

  @Test
  void shouldReplaceSnapshotInEveryOrder() {
    model.put(storyBuilder("s1", "de", "old", "a").setScore(9).build());
    model.put(story("s2", "de", "other", "a"));
    model.put(storyBuilder("s1", "de", "new", "a").setScore(0).build());

    for (SortOrder order : SortOrder.values()) {
      assertThat(list(order)).extracting(Story::getHeadline).containsOnlyOnce("new", "other");
    }
    assertThat(list(SortOrder.SCORE)).extracting(Story::getId).containsExactly("s2", "s1");
  }

  @Test
  void shouldLetAnOldScoreDecayToTheSameMoment() {
    model.put(storyBuilder("old", "de", "", "a").setScore(3).build());
    model.put(
        storyBuilder("young", "de", "", "a")
            .setScore(2)
            .setUpdatedAt(NOON.plus(Duration.ofHours(12)))
            .build());

    // Twelve hours later the old score has halved to 1.5.
    assertThat(list(SortOrder.SCORE)).extracting(Story::getId).containsExactly("young", "old");
  }

  @Test
  void shouldForgetStoryOnTombstone() {
    model.put(story("s1", "de", "gone", "a"));
    model.removeStory("s1");
    model.removeStory("never-there");

    assertThat(model.story("s1")).isEmpty();
    assertThat(list(SortOrder.UPDATED)).isEmpty();
  }

  @Test
  void shouldFollowChainsOfMergesAndEndInLoops() {
    model.put(merged("a", "b"));
    model.put(merged("b", "c"));
    model.put(story("c", "de", "stays", "x"));
    assertThat(model.survivor("a")).isEqualTo("c");

    model.put(merged("c", "a"));
    assertThat(model.survivor("a")).isEqualTo("a");
  }

  @Test
  void shouldGatherArticlesOfStoriesMergedIntoIt() {
    model.put(placed("a1", "gone", "x"));
    model.put(placed("a2", "stays", "y"));
    model.put(merged("gone", "stays"));
    model.put(story("stays", "de", "", "y"));

    assertThat(model.articles("stays"))
        .extracting(placed -> placed.getArticle().getId())
        .containsExactlyInAnyOrder("a1", "a2");
  }

  @Test
  void shouldMoveArticleToItsNewStory() {
    model.put(placed("a1", "s1", "x"));
    model.put(placed("a1", "s2", "x"));

    assertThat(model.articles("s1")).isEmpty();
    assertThat(model.articles("s2")).hasSize(1);
    assertThat(model.sources("s1")).isEmpty();
  }

  @Test
  void shouldForgetWithdrawnArticle() {
    model.put(placed("a1", "s1", "x"));
    model.removeArticle("a1");

    assertThat(model.article("a1")).isEmpty();
    assertThat(model.articles("s1")).isEmpty();
  }

  @Test
  void shouldKeepWhatIsKnownOfAnArticleThatStandsInNoStory() {
    model.put(placed("a1", "s1", "x"));
    model.put(placed("a1", "", "x"));

    assertThat(model.article("a1")).isPresent();
    assertThat(model.articles("s1")).isEmpty();
    assertThat(model.articles("")).isEmpty();

    model.removeArticle("a1");
    assertThat(model.article("a1")).isEmpty();
  }

  @Test
  void shouldHoldNoMoreArticlesThanItMay() {
    for (int i = 0; i < 3 * MAX_ARTICLES; i++) {
      model.put(placed("a" + i, "s" + i / 2, "x"));
    }

    assertThat(model.stats().placedArticles()).isEqualTo(MAX_ARTICLES);
    assertThat(model.stats().evictedStories()).isPositive();
  }

  @Test
  void shouldDropOldestClosedStoryFirst() {
    model.put(touched("old-open", StoryStatus.OPEN, 1));
    model.put(touched("young-closed", StoryStatus.CLOSED, 9));
    model.put(touched("old-closed", StoryStatus.CLOSED, 5));
    model.put(placed("a1", "old-closed", "x"));

    model.put(touched("new", StoryStatus.OPEN, 10));
    assertThat(ids()).containsExactlyInAnyOrder("old-open", "young-closed", "new");
    assertThat(model.article("a1")).isEmpty();

    model.put(touched("newer", StoryStatus.OPEN, 11));
    model.put(touched("newest", StoryStatus.OPEN, 12));
    assertThat(ids()).containsExactlyInAnyOrder("new", "newer", "newest");
    assertThat(model.stats().evictedStories()).isEqualTo(3);
  }

  @Test
  void shouldKeepNewestUpdatesOnceEach() {
    model.add(update("s1", 1, "de", "x"));
    model.add(update("s1", 2, "de", "x"));
    model.add(update("s1", 2, "de", "x"));
    model.add(update("s1", 3, "de", "x"));

    assertThat(model.updates("s1")).extracting(StoryUpdate::getRevision).containsExactly(3, 2);
    assertThat(model.updates("unknown")).isEmpty();
  }

  @Test
  void shouldFindBySourceBeyondTheNewestArticles() {
    model.put(story("s1", "de", "", "newest"));
    model.put(placed("a1", "s1", "long-ago"));

    assertThat(stories(bySource("long-ago"))).hasSize(1);
    assertThat(stories(bySource("never"))).isEmpty();
  }

  @Test
  void shouldGroupCopiesWhoseOriginalIsNotHeld() {
    ArticleGroups groups = ArticleGroups.of("s1", List.of(copy("a2", "s1", "x", "a1")));

    assertThat(groups.groups()).singleElement().matches(group -> group.original() == null);
  }

  private List<Story> list(SortOrder order) {
    return stories(query(order, Set.of()));
  }

  private List<Story> stories(StoryQuery query) {
    return model.stories(query).items().stream().map(StoryPage.Item::story).toList();
  }

  private List<String> ids() {
    return list(SortOrder.UPDATED).stream().map(Story::getId).toList();
  }

  private static StoryQuery bySource(String source) {
    return query(SortOrder.UPDATED, Set.of(source));
  }

  private static StoryQuery query(SortOrder order, Set<String> sources) {
    return new StoryQuery(
        new StoryFilter(Set.of(), sources, Set.of(), StoryQuery.WITH_ARTICLES, 0, Set.of()),
        null,
        null,
        order,
        StoryQuery.DEFAULT_LIMIT,
        null);
  }

  private static Story touched(String id, StoryStatus status, int minute) {
    return storyBuilder(id, "de", id, "a")
        .setStatus(status)
        .setUpdatedAt(NOON.plus(Duration.ofMinutes(minute)))
        .build();
  }
}
