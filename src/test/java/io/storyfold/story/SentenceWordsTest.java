package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceWordsTest {
  private final SentenceWords words = new SentenceWords();

  @Test
  void shouldTakeEachLongWordOnceWhateverItsSpelling() {
    assertThat(words.of("The Flood, the FLOOD in Über-Talheim"))
        .hasSize(3)
        .isSorted()
        .isEqualTo(words.of("flood ueber Talheim"));
  }

  @Test
  void shouldCountWhatTwoSentencesShare() {
    long[] one = words.of("bridge closed after flood");
    long[] other = words.of("after the flood: river calm");

    assertThat(SentenceWords.shared(one, other)).isEqualTo(2);
    assertThat(SentenceWords.shared(other, one)).isEqualTo(2);
    assertThat(SentenceWords.shared(one, words.of(""))).isZero();
  }

  @Test
  void shouldSayTheSameWhenMoreSentencesCameThanAreRemembered() {
    List<String> sentences =
        IntStream.range(0, 20_000).mapToObj(i -> "bridge number%d closed".formatted(i)).toList();
    List<long[]> before = sentences.stream().map(words::of).map(long[]::clone).toList();

    for (int i = 0; i < sentences.size(); i++) {
      assertThat(words.of(sentences.get(i))).isEqualTo(before.get(i));
    }
  }

  @Test
  void shouldForgetWhatWasTakenBack() {
    words.of("bridge closed after flood");
    words.of("river calm after flood");

    words.forget("bridge closed after flood");

    assertThat(words.remembers("bridge closed after flood")).isFalse();
    assertThat(words.remembers("river calm after flood")).isTrue();
  }
}
