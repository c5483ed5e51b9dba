package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KickerTest {
  @Test
  void shouldSplitAtTheFirstColon() {
    assertThat(Kicker.of("Storm in Talheim: Mayor: two bridges closed"))
        .contains(new Kicker("Storm in Talheim", "Mayor: two bridges closed"));
    assertThat(Kicker.of("„Nordwind“:Zwei Brücken gesperrt"))
        .contains(new Kicker("„Nordwind“", "Zwei Brücken gesperrt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Two bridges closed in Talheim",
        ": two bridges closed",
        "A: two bridges closed",
        "Talheim: closed",
        "Talheim 3:1 against Bergdorf after extra time",
        "„Talheim: two bridges closed“, says the mayor",
        "\"Talheim: two bridges closed\", says the mayor",
        "A headline that goes on for so long before it comes to its colon: two bridges closed"
      })
  void shouldNotSplit(String title) {
    assertThat(Kicker.of(title)).isEmpty();
  }

  @Test
  void shouldNeverSplitOffNothing() {
    assertThat(RandomText.texts(5).flatMap(text -> Kicker.of(text).stream()))
        .allSatisfy(
            split -> {
              assertThat(split.kicker()).isNotBlank();
              assertThat(split.headline()).hasSizeGreaterThanOrEqualTo(10);
            });
  }
}
