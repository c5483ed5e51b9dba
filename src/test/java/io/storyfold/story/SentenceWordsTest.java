package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceWordsTest {
  @Test
  void shouldTakeEachLongWordOnceWhateverItsSpelling() {
    assertThat(SentenceWords.of("The Flood, the FLOOD in Über-Talheim"))
        .hasSize(3)
        .isSorted()
        .isEqualTo(SentenceWords.of("flood ueber Talheim"));
  }

  @Test
  void shouldCountWhatTwoSentencesShare() {
    long[] one = SentenceWords.of("bridge closed after flood");
    long[] other = SentenceWords.of("after the flood: river calm");

    assertThat(SentenceWords.shared(one, other)).isEqualTo(2);
    assertThat(SentenceWords.shared(other, one)).isEqualTo(2);
    assertThat(SentenceWords.shared(one, SentenceWords.of(""))).isZero();
  }

  /** One letter more or less tells words apart; three are too few. */
  @Test
  void shouldLeaveOutShortWords() {
    assertThat(SentenceWords.of("The sea, the sand, 2026 in Köln or Ulm")).hasSize(3);
  }

  @Test
  void shouldReadOtherScripts() {
    assertThat(SentenceWords.of("МОСТ через Днепр"))
        .hasSize(3)
        .isEqualTo(SentenceWords.of("мост через днепр"));
  }
}
