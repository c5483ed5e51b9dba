package io.storyfold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthBenchmarkTest {
  @Test
  void shouldReportBothEnginesAtEveryWindow() {
    Scale scale = new Scale(1, 0, 200_000, 1, 1, 1, List.of(1_000, 2_000), List.of(1), 1, 1, 1);

    Section section = new GrowthBenchmark().run(scale).get(0);

    assertThat(section.name()).isEqualTo("growth");
    assertThat(section.figures())
        .extracting(Figure::key)
        .contains("copiesPerSecond1000", "originalsPerSecond2000", "heapBytes2000", "lastToFirst");
    // Not the heap: other tests of the JVM free some of theirs meanwhile.
    assertThat(section.figures())
        .filteredOn(figure -> !figure.key().startsWith("heap"))
        .allSatisfy(figure -> assertThat(figure.value().median()).isFinite().isPositive());
  }
}
