package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TermWeightsTest {

  @Test
  void shouldFollowTheFormula() {
    TermWeights weights = new TermWeights(99, 1);

    assertThat(weights.idf(0) / (double) TermWeights.UNIT)
        .isCloseTo(Math.log(1 + 100 / .5), within(.01));
    assertThat(weights.lift(3)).isCloseTo(.25 * 100 / 3.5, within(1e-9));
  }

  @Test
  void shouldFallWithEveryStoryThatKnowsTheTerm() {
    TermWeights weights = new TermWeights(10_000, 1.4);

    for (int df = 1; df < 2_000; df++) {
      assertThat(weights.idf(df)).isLessThanOrEqualTo(weights.idf(df - 1));
      assertThat(weights.surprise(df)).isLessThanOrEqualTo(weights.surprise(df - 1));
    }
  }

  @Test
  void shouldShareATableBetweenNearbyNumbersOfStories() {
    WeightTables tables = new WeightTables(1);

    assertThat(tables.of(1_000)).isSameAs(tables.of(1_001)).isNotSameAs(tables.of(2_000));
    assertThat(tables.of(0)).isSameAs(tables.of(50));
  }
}
