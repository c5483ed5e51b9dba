package io.storyfold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionTest {
  @Test
  void shouldGiveMediansAndTheSingleRunsOfWhatWasRepeated() {
    Section section =
        new Section("pipeline")
            .add("articlesPerSecond", "articles", new Spread(List.of(3.0, 1.0, 2.0)), "/s")
            .add("shareOfLimit", "share", 0.5, "");

    assertThat(section.json())
        .containsEntry("articlesPerSecond", 2.0)
        .containsEntry("shareOfLimit", 0.5)
        .containsEntry("runs", Map.of("articlesPerSecond", List.of(3.0, 1.0, 2.0)));
  }

  @Test
  void shouldTakeTheMeanOfTheTwoInTheMiddle() {
    Spread spread = new Spread(List.of(4.0, 1.0, 3.0, 2.0));

    assertThat(spread.median()).isEqualTo(2.5);
    assertThat(spread.min()).isEqualTo(1);
    assertThat(spread.max()).isEqualTo(4);
  }

  @Test
  void shouldRefuseNothing() {
    assertThatThrownBy(() -> new Spread(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
