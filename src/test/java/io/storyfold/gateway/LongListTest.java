package io.storyfold.gateway;

import static io.storyfold.gateway.Records.NOON;
import static io.storyfold.gateway.Records.storyBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of more stories than are looked at before the index is asked. */
class LongListTest {
  private static final int STORIES = StoryLists.SORTED_AT_ONCE + 500;
  private static final String RARE = "rare.example";

  private final ReadModel model =
      new ReadModel(new GatewaySettings.Memory(2 * STORIES, STORIES, 10, 2, 0));

  /** The newest has the highest number; one in a hundred is of the desk "nl". */
  @BeforeEach
  void fill() {
    for (int i = 0; i < STORIES; i++) {
      String desk = i % 100 == 0 ? "nl" : "de";
      model.put(
          storyBuilder("s" + i, desk, "", i == 7 ? RARE : "a.example")
              .setUpdatedAt(NOON.plus(Duration.ofMinutes(i)))
              .build());
    }
  }

  @Test
  void shouldFindWhatStandsFarDown() {
    assertThat(ids(query(Set.of(), Set.of(RARE), 10, null))).containsExactly("s7");
  }

  @Test
  void shouldFindWhatHasJustChangedFarDown() {
    assertThat(ids(query(Set.of(), Set.of("new.example"), 10, null))).isEmpty();

    model.put(storyBuilder("s9", "de", "", "new.example").setUpdatedAt(NOON).build());

    assertThat(ids(query(Set.of(), Set.of("new.example"), 10, null))).containsExactly("s9");
  }

  @Test
  void shouldGiveEveryStoryOfADeskOnceFromPageToPage() {
    List<String> all = new ArrayList<>();
    Rank after = null;
    do {
      StoryPage page = model.stories(query(Set.of("nl"), Set.of(), 7, after));
      page.items().forEach(item -> all.add(item.story().getId()));
      Cursor next = page.next();
      after = next == null ? null : next.rank();
    } while (after != null);

    List<String> expected = new ArrayList<>();
    for (int i = (STORIES - 1) / 100 * 100; i >= 0; i -= 100) {
      expected.add("s" + i);
    }
    assertThat(all).isEqualTo(expected);
  }

  private List<String> ids(StoryQuery query) {
    return model.stories(query).items().stream()
        .map(StoryPage.Item::story)
        .map(Story::getId)
        .toList();
  }

  private static StoryQuery query(
      Set<String> desks, Set<String> sources, int limit, @Nullable Rank after) {
    return new StoryQuery(
        new StoryFilter(desks, sources, Set.of(), StoryQuery.WITH_ARTICLES, 0, Set.of()),
        null,
        null,
        SortOrder.UPDATED,
        limit,
        after);
  }
}
