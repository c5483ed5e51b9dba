package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.evaluate.Shared;
import io.storyfold.evaluate.StreamItem;
import io.storyfold.evaluate.StreamItems;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same as {@link RebuildTest} on three days of real front pages. */
class RealStreamRebuildTest {
  private static final int AFTER = 1_000;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  @Test
  void shouldGoOnAlikeAfterARebuild() throws IOException {
    List<StreamItem> items = StreamItems.read(Shared.data("de-frontpages/articles.jsonl.gz"));
    int half = items.size() - 3 * AFTER;
    ClusterSettings settings = ClusterSettings.defaults().withMemory(Duration.ofHours(40));
    DeskModel live = new DeskModel(settings);
    Random random = new Random(3);
    for (int i = 0; i < half; i++) {
      step(live, items, i);
      if (random.nextInt(30) == 0) {
        live.remove(items.get(random.nextInt(i + 1)).id());
      }
    }

    DeskModel rebuilt = live.rebuilt(17);

    for (int i = half; i < half + AFTER; i++) {
      assertThat(step(rebuilt, items, i)).isEqualTo(step(live, items, i));
    }
  }

  private static List<Object> step(DeskModel desk, List<StreamItem> items, int i) {
    StreamItem item = items.get(i);
    long before = i == 0 ? item.arrivedAt() : items.get(i - 1).arrivedAt();
    List<Merge> merges =
        item.arrivedAt() / HOUR > before / HOUR
            ? desk.tick(item.arrivedAt() / HOUR * HOUR)
            : List.<Merge>of();
    return List.of(
        merges,
        desk.arrive(item.id(), item.source(), item.features(), item.arrivedAt(), item.mayMerge()));
  }
}
