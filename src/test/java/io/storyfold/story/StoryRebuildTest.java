package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
    StoredDesk lived = new StoredDesk(EditorsOrders.SETTINGS);
    EditorsOrders editors = new EditorsOrders(seed);
    TreeMap<Integer, StoredDesk> rebuilt = new TreeMap<>();

    for (int i = 0; i < log.size(); i++) {
      if (i % REBUILD_EVERY == 0) {
        rebuilt.put(i, lived.rebuilt());
      }
      rebuilt.headMap(i - COMPARED).clear();
      JudgedLog.Entry entry = log.get(i);
      editors.saw(
          compare(desk -> desk.decide(entry), lived, rebuilt, "seed " + seed + ", entry " + i));
      Command command = editors.next();
      editors.saw(
          compare(desk -> desk.decide(command), lived, rebuilt, "seed " + seed + ", " + command));
    }
  }

  private static StoredDesk.Outcome compare(
      Function<StoredDesk, StoredDesk.Outcome> step,
      StoredDesk lived,
      Map<Integer, StoredDesk> rebuilt,
      String what) {
    StoredDesk.Outcome expected = step.apply(lived);
    rebuilt.forEach(
        (since, other) -> {
          assertThat(step.apply(other))
              .as(what + ", rebuilt before entry " + since)
              .isEqualTo(expected);
          assertThat(other.engine().clock()).isEqualTo(lived.engine().clock());
        });
    return expected;
  }

  /** Otherwise the comparison above says little. */
  @Test
  void shouldBeComparedOnAStreamInWhichEverythingHappens() {
    Map<UpdateKind, Integer> kinds = new EnumMap<>(UpdateKind.class);
    Map<CommandKind, Integer> applied = new EnumMap<>(CommandKind.class);
    int forgotten = 0;
    int pauses = 0;
    int refused = 0;
    StoredDesk desk = new StoredDesk(EditorsOrders.SETTINGS);
    EditorsOrders editors = new EditorsOrders(1);
    for (JudgedLog.Entry entry : JudgedLog.of(1, ENTRIES)) {
      StoredDesk.Outcome outcome = desk.decide(entry);
      editors.saw(outcome);
      outcome.updates().forEach(update -> kinds.merge(update.kind(), 1, Integer::sum));
      forgotten += outcome.forgotten().size();
      pauses += outcome.records().size() - outcome.snapshots().size();
      Command command = editors.next();
      StoredDesk.Outcome ordered = desk.decide(command);
      editors.saw(ordered);
      if (ordered.answer().orElseThrow().applied()) {
        ordered.updates().forEach(update -> kinds.merge(update.kind(), 1, Integer::sum));
        applied.merge(command.kind(), 1, Integer::sum);
      } else {
        refused++;
      }
    }
    assertThat(kinds).containsOnlyKeys(UpdateKind.values());
    assertThat(applied.keySet()).containsExactlyInAnyOrderElementsOf(EditorsOrders.KINDS);
    assertThat(refused).isPositive();
    assertThat(pauses).as("snapshots that waited").isPositive();
    assertThat(forgotten).isPositive();
  }
}
