package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 / 13",
        "3/13",
        "Bild 3 von 13",
        "1 of 12",
        "Foto: Mona Muster/dpa",
        "Quelle: dpa/Muster",
        "Die neue Brücke in Talheim. Foto: dpa",
        "The bridge at dawn (Photo: Jane Doe/AP)",
        "© Mona Muster",
        "Workers on the bridge. (AP Photo/Jane Doe)"
      })
  void shouldKnowCaptions(String line) {
    assertThat(Captions.isCaption(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talheim gewann 3:1.",
        "BILD: Herr Minister, wann kommt die Brücke?",
        "Foto: Der Mann soll die Brücke überquert haben. Das sagte die Polizei.",
        "Am 3/13 der Strecke stand er.",
        "Ein Bild: schöner als alle anderen, sagte er. Wirklich."
      })
  void shouldLeaveText(String line) {
    assertThat(Captions.isCaption(line)).isFalse();
  }

  @Test
  void shouldDropTheCaptionBetweenCounterAndSource() {
    assertThat(
            Captions.strip(
                List.of("Text.", "1 / 2", "Die Brücke.", "Quelle: dpa/Muster", "Mehr Text.")))
        .containsExactly("Text.", "Mehr Text.");
  }

  @Test
  void shouldNotEmptyAText() {
    assertThat(Captions.strip(List.of("Foto: dpa"))).containsExactly("Foto: dpa");
    assertThat(Captions.strip(List.of())).isEmpty();
  }
}
