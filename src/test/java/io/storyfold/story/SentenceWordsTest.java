package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void shouldSayTheSameWhenMoreSentencesCameThanAreRemembered() {
    List<String> sentences =
        IntStream.range(0, 20_000).mapToObj(i -> "bridge number%d closed".formatted(i)).toList();
    List<long[]> before = sentences.stream().map(SentenceWords::of).map(long[]::clone).toList();

    for (int i = 0; i < sentences.size(); i++) {
      assertThat(SentenceWords.of(sentences.get(i))).isEqualTo(before.get(i));
    }
  }
}
