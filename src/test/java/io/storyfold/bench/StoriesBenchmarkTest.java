package io.storyfold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoriesBenchmarkTest {
  @Test
  void shouldReportCostAndSizeAtEveryNumberOfStories() {
    Scale scale = new Scale(1, 0, 200_000, 1, 1, 1, List.of(1), List.of(100, 300), 1_000, 1, 1);

    Section section = new StoriesBenchmark().run(scale);

    assertThat(section.figures())
        .extracting(Figure::key)
        .contains("perSecond100", "cpuMicros300", "heapBytes300", "lastToFirst");
    // Not the heap: other tests of the JVM free some of theirs meanwhile.
    assertThat(section.figures())
        .filteredOn(figure -> !figure.key().startsWith("heap"))
        .allSatisfy(figure -> assertThat(figure.value().median()).isFinite().isPositive());
  }
}
