package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What frontends rely on, over weeks with editors at work and snapshots that wait. */
class DeskFollowerTest {
  private static final int STEPS = 1_500;

  private static List<Task.Output> results = List.of();

  @BeforeAll
  static void liveThroughAStream(@TempDir Path state) {
    List<Task.Output> all = new ArrayList<>();
    try (DeskTasks scratch = new DeskTasks(state.resolve("scratch"));
        DeskTasks desk = new DeskTasks(state.resolve("desk"))) {
      for (DeskEntry entry : DeskLogs.edited(3, STEPS, scratch)) {
        all.addAll(desk.process(entry));
      }
    }
    results = all;
  }

  @Test
  void shouldGiveSnapshotsThatEqualTheUpdatesAtTheirRevision() {
    Follower follower = new Follower();
    Map<String, Follower.Standing> byRevision = new HashMap<>();
    int snapshots = 0;
    int waited = 0;
    for (Task.Output result : results) {
      if (result.value() instanceof StoryUpdate update) {
        follower.take(update);
        byRevision.put(
            update.getId(), Objects.requireNonNull(follower.stories().get(update.getStoryId())));
      } else if (result.value() instanceof Story story) {
        snapshots++;
        waited += story.getUpdatedAt().toEpochMilli() < result.timestamp() ? 1 : 0;
        assertThat(Follower.of(story))
            .as("%s at revision %d", story.getId(), story.getRevision())
            .isEqualTo(byRevision.get(story.getId() + '#' + story.getRevision()));
      }
    }
    assertThat(snapshots).isPositive();
    assertThat(waited).as("snapshots given later than their update").isPositive();
  }

  @Test
  void shouldGiveTheSameStateToOneWhoJoinsLater() {
    Follower first = new Follower();
    follow(0, first);
    for (int joined = 100; joined < results.size(); joined += results.size() / 7) {
      Follower later = new Follower();
      snapshots(joined).values().forEach(later::take);
      follow(twoHoursBefore(joined), later);

      assertThat(later.stories()).as("joined at %d", joined).isEqualTo(first.stories());
    }
  }

  @Test
  void shouldForgetStoriesAndArticlesTogether() {
    Map<String, String> storyOf = new HashMap<>();
    Set<String> stories = new HashSet<>();
    int forgotten = 0;
    for (Task.Output result : results) {
      String key = String.valueOf(result.key());
      if (result.value() instanceof Story) {
        stories.add(key);
      } else if (result.value() instanceof PlacedArticle placed) {
        storyOf.put(key, placed.getStoryId());
      } else if (result.value() == null) {
        forgotten += stories.remove(key) ? 1 : 0;
        storyOf.remove(key);
      }
    }
    assertThat(forgotten).isPositive();
    storyOf.values().removeIf(String::isEmpty); // kept out of all stories by an editor
    assertThat(stories).containsAll(storyOf.values());
  }

  @Test
  void shouldNumberTheUpdatesOfAStoryWithoutGap() {
    Map<String, Integer> revisions = new TreeMap<>();
    for (Task.Output result : results) {
      if (result.value() instanceof StoryUpdate update) {
        assertThat(update.getRevision())
            .as(update.getId())
            .isEqualTo(revisions.merge(update.getStoryId(), 1, Integer::sum));
      }
    }
  }

  @Test
  void shouldTellOfEveryMoveOfAnArticleOnBothStories() {
    Set<String> went = new HashSet<>();
    int moves = 0;
    for (Task.Output result : results) {
      if (result.value() instanceof StoryUpdate update && !update.getOtherStoryId().isEmpty()) {
        String here = update.getStoryId();
        String there = update.getOtherStoryId();
        switch (update.getKind()) {
          case ARTICLE_REMOVED -> went.add(update.getArticle().getId() + here + there);
          case ARTICLE_ADDED, CREATED -> {
            assertThat(went.remove(update.getArticle().getId() + there + here)).isTrue();
            moves++;
          }
          default -> assertThat(update.getKind().name()).isEqualTo("SPLIT");
        }
      }
    }
    assertThat(went).isEmpty();
    assertThat(moves).isPositive();
  }

  /** Updates, and what is forgotten. */
  private static void follow(int from, Follower follower) {
    for (Task.Output result : results.subList(from, results.size())) {
      if (result.value() instanceof StoryUpdate update) {
        follower.take(update);
      } else if (result.value() == null) {
        follower.forget(String.valueOf(result.key()));
      }
    }
  }

  /** The compacted topic as it was read to its end by then. */
  private static Map<String, Story> snapshots(int until) {
    Map<String, Story> latest = new TreeMap<>();
    for (Task.Output result : results.subList(0, until)) {
      if (result.value() instanceof Story story) {
        latest.put(story.getId(), story);
      } else if (result.value() == null) {
        latest.remove(String.valueOf(result.key()));
      }
    }
    return latest;
  }

  /** Where the updates of the last two hours begin: snapshots wait for forty minutes at most. */
  private static int twoHoursBefore(int joined) {
    long since = results.get(joined - 1).timestamp() - Duration.ofHours(2).toMillis();
    int first = joined;
    while (first > 0 && results.get(first - 1).timestamp() >= since) {
      first--;
    }
    return first;
  }
}
