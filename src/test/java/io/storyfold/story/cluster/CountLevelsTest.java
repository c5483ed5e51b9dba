package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountLevelsTest {

  @Test
  void shouldTellSmallCountsApart() {
    for (int count = 0; count <= 4; count++) {
      assertThat(CountLevels.of(count)).isEqualTo(count);
      assertThat(CountLevels.count(count)).isEqualTo(count);
    }
  }

  @Test
  void shouldRiseWithTheCountAndStandForOneNearIt() {
    int previous = 0;
    for (int count = 1; count < 20_000; count++) {
      int level = CountLevels.of(count);
      assertThat(level).isBetween(previous, previous + 1);
      assertThat(CountLevels.count(level) / count).isBetween(.86, 1.13);
      previous = level;
    }
  }

  @Test
  void shouldKnowEveryCount() {
    assertThat(CountLevels.of(Integer.MAX_VALUE)).isEqualTo(CountLevels.levels() - 1);
    assertThat(CountLevels.levels()).isLessThan(100);
  }
}
