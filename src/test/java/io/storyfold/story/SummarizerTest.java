package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummarizerTest {
  private static final List<String> HEADLINES =
      List.of(
          "River Elm floods Karden", "Flooded Karden: river keeps rising", "Karden under water");
  private static final Excerpt FLOOD =
      new Excerpt("a", "The river Elm flooded the lower town of Karden on Saturday.");
  private static final Excerpt ASIDE =
      new Excerpt("b", "Insurance premiums elsewhere went upwards during several decades.");
  private static final Excerpt SAME =
      new Excerpt("c", "On Saturday the river Elm flooded the lower town of Karden again.");
  private static final Excerpt WATER =
      new Excerpt("d", "Volunteers in Karden filled sandbags while the water kept rising.");

  @Test
  void shouldChooseWhatTheHeadlinesTalkOf() {
    List<Excerpt> pool = new ArrayList<>(List.of(ASIDE, FLOOD, WATER));

    summarizer(pool).dropWeakest();

    assertThat(pool).containsExactly(FLOOD, WATER);
  }

  @Test
  void shouldNotSayTheSameTwice() {
    assertThat(summarizer(List.of(FLOOD, SAME, WATER, ASIDE)).summary())
        .hasSize(3)
        .contains(WATER, ASIDE)
        .containsAnyOf(FLOOD, SAME);
  }

  @Test
  void shouldKeepTheOrderOfThePool() {
    assertThat(summarizer(List.of(ASIDE, WATER, FLOOD)).summary())
        .containsExactly(ASIDE, WATER, FLOOD);
  }

  @Test
  void shouldSummarizeNothingByNothing() {
    assertThat(summarizer(List.of()).summary()).isEmpty();
  }

  private static Summarizer summarizer(List<Excerpt> pool) {
    return new Summarizer(pool, HEADLINES);
  }
}
