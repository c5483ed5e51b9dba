package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {

  @ParameterizedTest
  @CsvSource({
    "minister, ministers",
    "regierung, regierungen",
    "regierung, regierungs",
    "gipfel, gipfels",
    "company, companies",
    "protest, protested",
    "protest, protesting"
  })
  void shouldJoinInflectionsOfOneWord(String one, String other) {
    assertThat(Stems.of(one)).isEqualTo(Stems.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bonn", "rom", "kiew", "2026", "u21", ""})
  void shouldLeaveShortWordsAndNumbersAlone(String word) {
    assertThat(Stems.of(word)).isEqualTo(word);
  }

  @Test
  void shouldKeepAtLeastFourLetters() {
    assertThat(Stems.of("innen")).hasSizeGreaterThanOrEqualTo(Stems.SHORTEST_STEM);
  }
}
