package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rebuilt engine answers like the one that lived: same changes, figures and sequences. */
class StoryRebuildTest {
  private static final int ENTRIES = 3_000;
  private static final int COMPARED = 1_000;

  /** Not a divisor of anything in the stream, so that rebuilds fall on all kinds of entries. */
  private static final int REBUILD_EVERY = 709;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void shouldAnswerLikeTheEngineThatLived(long seed) {
    List<JudgedLog.Entry> log = JudgedLog.of(seed, ENTRIES);
    StoredDesk lived = new StoredDesk();
    TreeMap<Integer, StoredDesk> rebuilt = new TreeMap<>();

    for (int i = 0; i < log.size(); i++) {
      if (i % REBUILD_EVERY == 0) {
        rebuilt.put(i, lived.rebuilt());
      }
      rebuilt.headMap(i - COMPARED).clear();
      JudgedLog.Entry entry = log.get(i);
      List<StoredDesk.Outcome> expected = lived.decide(entry);
      for (Map.Entry<Integer, StoredDesk> other : rebuilt.entrySet()) {
        assertThat(other.getValue().decide(entry))
            .as("seed %d, entry %d, rebuilt before entry %d", seed, i, other.getKey())
            .isEqualTo(expected);
        assertThat(other.getValue().engine().clock()).isEqualTo(lived.engine().clock());
      }
    }
  }

  /** Otherwise the comparison above says little. */
  @Test
  void shouldBeComparedOnAStreamInWhichEverythingHappens() {
    Map<UpdateKind, Integer> kinds = new EnumMap<>(UpdateKind.class);
    int forgotten = 0;
    StoredDesk desk = new StoredDesk();
    for (JudgedLog.Entry entry : JudgedLog.of(1, ENTRIES)) {
      for (StoredDesk.Outcome outcome : desk.decide(entry)) {
        outcome.updates().forEach(update -> kinds.merge(update.kind(), 1, Integer::sum));
        forgotten += outcome.forgotten().size();
      }
    }
    assertThat(kinds)
        .containsOnlyKeys(
            UpdateKind.CREATED,
            UpdateKind.ARTICLE_ADDED,
            UpdateKind.ARTICLE_REVISED,
            UpdateKind.ARTICLE_REMOVED,
            UpdateKind.MERGED,
            UpdateKind.CLOSED,
            UpdateKind.REOPENED);
    assertThat(kinds).allSatisfy((kind, count) -> assertThat(count).as("%s", kind).isPositive());
    assertThat(forgotten).isPositive();
  }
}
