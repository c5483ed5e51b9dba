package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageDetectorTest {
  private final LanguageDetector detector = new OpenNlpLanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Zwei Brücken in Talheim sind nach dem Sturm seit dem frühen Morgen gesperrt.",
        "en | Two bridges in the valley have been closed since early morning after the storm.",
        "fr | Deux ponts sont fermés depuis ce matin dans la vallée après la tempête.",
        "es | Dos puentes del valle están cerrados desde esta mañana tras la tormenta.",
        "pl | Dwa mosty w dolinie są zamknięte od rana po nocnej burzy.",
        "el | Δύο γέφυρες στην κοιλάδα είναι κλειστές από το πρωί μετά την καταιγίδα.",
        "ru | Два моста в долине закрыты с раннего утра после ночного шторма.",
        "zh | 暴风雨过后,山谷中的两座桥梁自清晨起关闭,市政府表示维修需要数周时间。",
        "ar | أُغلق جسران في الوادي منذ الصباح الباكر بعد العاصفة التي ضربت المنطقة."
      })
  void shouldTellTheLanguageOfASentence(String language, String text) {
    assertThat(detector.detect(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Talheim 3:1",
        "12345 67890 +++ --- 11.12.2026 23:59 00000000",
        "\uD83D\uDE00"
      })
  void shouldSayThatItCannotTell(String text) {
    assertThat(detector.detect(text)).isEqualTo(LanguageDetector.UNKNOWN);
  }

  @Test
  void shouldAnswerTheSameToSeveralThreads() {
    String text = "Zwei Brücken in Talheim sind nach dem Sturm gesperrt.";

    assertThat(Collections.nCopies(200, text).parallelStream().map(detector::detect))
        .containsOnly("de");
  }

  @Test
  void shouldNotThrowOnAnyText() {
    List<String> answers = RandomText.texts(6).map(detector::detect).toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer).matches("[a-z]{2,3}"));
  }
}
