package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.story.StoredDesk.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold after every entry of a long stream, as a follower of the changes sees it. */
class StoryInvariantsTest {
  private static final int ENTRIES = 3_000;

  private static List<Outcome> outcomes = List.of();

  @BeforeAll
  static void liveThroughAStream() {
    StoredDesk desk = new StoredDesk(EditorsOrders.SETTINGS);
    EditorsOrders editors = new EditorsOrders(4);
    List<Outcome> all = new ArrayList<>();
    for (JudgedLog.Entry entry : JudgedLog.of(4, ENTRIES)) {
      all.add(desk.decide(entry));
      editors.saw(all.get(all.size() - 1));
      all.add(desk.decide(editors.next()));
      editors.saw(all.get(all.size() - 1));
    }
    outcomes = all;
  }

  @Test
  void shouldNumberTheUpdatesOfAStoryWithoutGap() {
    Map<String, Integer> revisions = new HashMap<>();
    for (Outcome outcome : outcomes) {
      for (StoryUpdate update : outcome.updates()) {
        assertThat(update.revision())
            .as(update.id())
            .isEqualTo(revisions.merge(update.storyId(), 1, Integer::sum));
      }
      outcome
          .snapshots()
          .forEach((id, s) -> assertThat(s.record().revision()).isEqualTo(revisions.get(id)));
    }
  }

  @Test
  void shouldCountEveryArticleInOneStory() {
    Map<String, String> storyOf = new HashMap<>();
    for (Outcome outcome : outcomes) {
      outcome.placed().forEach(member -> storyOf.put(member.articleId(), member.storyId()));
      outcome.withdrawn().forEach(storyOf::remove);
      Set<String> forgotten = new HashSet<>(outcome.forgotten());
      storyOf.values().removeIf(forgotten::contains);
      for (StoryUpdate update : outcome.updates()) {
        if (!update.mergedInto().isEmpty()) {
          storyOf.replaceAll(
              (article, story) -> story.equals(update.storyId()) ? update.mergedInto() : story);
        }
      }
      outcome
          .snapshots()
          .forEach(
              (id, snapshot) ->
                  assertThat(storyOf.values().stream().filter(id::equals).count())
                      .as("articles of %s at revision %d", id, snapshot.record().revision())
                      .isEqualTo(snapshot.counts().articles()));
    }
  }

  @Test
  void shouldLeadFromAMergedStoryStraightToOneThatIsNotMerged() {
    Map<String, StoryRecord> stories = new HashMap<>();
    for (Outcome outcome : outcomes) {
      outcome.snapshots().forEach((id, snapshot) -> stories.put(id, snapshot.record()));
      outcome.forgotten().forEach(stories::remove);
      for (StorySnapshot snapshot : outcome.snapshots().values()) {
        if (snapshot.record().status() == StoryStatus.MERGED) {
          StoryRecord survivor =
              Objects.requireNonNull(
                  stories.get(snapshot.record().mergedInto()), snapshot.record().id());
          assertThat(survivor.status()).isNotEqualTo(StoryStatus.MERGED);
          assertThat(survivor.mergedFrom()).contains(snapshot.record().id());
          assertThat(survivor.ordinal()).isLessThan(snapshot.record().ordinal());
        }
      }
    }
  }

  @Test
  void shouldShowAnArticleThatStandsInTheStory() {
    for (Outcome outcome : outcomes) {
      for (StorySnapshot snapshot : outcome.snapshots().values()) {
        boolean empty = snapshot.counts().articles() == 0;
        assertThat(snapshot.representative() == null).isEqualTo(empty);
        if (snapshot.counts().articles() <= StorySnapshot.MAX_ARTICLES) {
          assertThat(snapshot.newest()).hasSize(snapshot.counts().articles());
          if (!empty) {
            assertThat(snapshot.newest())
                .extracting(Member::articleId)
                .contains(snapshot.record().representativeId());
          }
        }
      }
    }
  }

  @Test
  void shouldShowAnOriginalWhereThereIsOne() {
    for (Outcome outcome : outcomes) {
      for (StorySnapshot snapshot : outcome.snapshots().values()) {
        Member shown = snapshot.representative();
        if (shown != null
            && !snapshot.pinned()
            && snapshot.newest().stream().anyMatch(m -> m.isOriginal() && m.mayMerge())) {
          assertThat(shown.isOriginal() && shown.mayMerge())
              .as("story %s at revision %d", snapshot.record().id(), snapshot.record().revision())
              .isTrue();
        }
      }
    }
  }

  @Test
  void shouldNeverUseAStoryIdTwice() {
    Set<String> begun = new HashSet<>();
    outcomes.stream()
        .flatMap(outcome -> outcome.updates().stream())
        .filter(update -> update.kind() == UpdateKind.CREATED)
        .forEach(update -> assertThat(begun.add(update.storyId())).as(update.id()).isTrue());
  }
}
