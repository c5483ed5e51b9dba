package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private final List<String> detected = new ArrayList<>();
  private final Languages languages =
      new Languages(
          text -> {
            detected.add(text);
            return "fr";
          });

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "de-DE, de",
    "de_AT, de",
    "EN-us, en",
    "zh-Hant-TW, zh",
    "sr-Latn, sr",
    "gsw, gsw",
    " es , es"
  })
  void shouldTakeTheGivenLanguage(String tag, String language) {
    assertThat(languages.of(tag, "Two bridges closed")).isEqualTo(language);
    assertThat(detected).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "xx", "und", "german", "xxx", "d", "12", "-de", "mul", "zxx"})
  void shouldDetectWhereNoneIsGiven(String tag) {
    assertThat(languages.of(tag, "Two bridges closed", "", "in Talheim")).isEqualTo("fr");
    assertThat(detected.get(0)).contains("Two bridges closed", "in Talheim");
  }

  @Test
  void shouldDetectOnTheBeginningOnly() {
    languages.of("", "a".repeat(300), "b".repeat(300), "c".repeat(1_000_000));

    assertThat(detected.get(0)).hasSizeLessThan(410).doesNotContain("c");
  }
}
