package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @Test
  void shouldFindRunsOfLettersAndDigits() {
    Words words = Words.of("Storm in Talheim: 2 bridges, 3.5 km closed!");

    assertThat(folded(words))
        .containsExactly("storm", "in", "talheim", "2", "bridges", "3", "5", "km", "closed");
    assertThat(words.capitalised(0)).isTrue();
    assertThat(words.capitalised(1)).isFalse();
    assertThat(words.number(3)).isTrue();
    assertThat(words.start(2)).isEqualTo("Storm in ".length());
  }

  @ParameterizedTest
  @CsvSource({
    "Straße, strasse", "STRASSE, strasse", "Müller, mueller", "Ærø, aeroe", "Café, cafe",
    "İzmir, izmir", "ılık, ilik", "Łódź, łodz", "Œuvre, oeuvre", "ÅNGSTRÖM, angstroem"
  })
  void shouldFoldSpellingsOfOneWord(String written, String folded) {
    assertThat(folded(Words.of(written))).containsExactly(folded);
  }

  @Test
  void shouldReadDecomposedTextLikeComposed() {
    String composed = "Überfällige Schlüssel in Čakovec";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(folded(Words.of(decomposed))).isEqualTo(folded(Words.of(composed)));
  }

  @Test
  void shouldTreatQuotesAndDashesAsSeparatorsWhateverTheirCodePoint() {
    assertThat(folded(Words.of("„tide“–flood’s\u00A0end")))
        .isEqualTo(folded(Words.of("\"tide\"-flood's end")));
  }

  @Test
  void shouldFindNothingInTheEmptyText() {
    assertThat(Words.of("")).isSameAs(Words.NONE);
    assertThat(Words.of(" … ").size()).isZero();
  }

  @Test
  void shouldKeepItsInvariantsOnAnyText() {
    assertThat(RandomText.texts(1))
        .allSatisfy(
            text -> {
              Words words = Words.of(text);
              for (int i = 0; i < words.size(); i++) {
                assertThat(words.folded(i)).doesNotContain(" ", ".", "\n");
                assertThat(Character.isLetterOrDigit(words.text().codePointAt(words.start(i))))
                    .isTrue();
                assertThat(words.start(i)).isGreaterThan(i == 0 ? -1 : words.start(i - 1));
              }
              assertThat(words.text()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
            });
  }

  private static List<String> folded(Words words) {
    return IntStream.range(0, words.size()).mapToObj(words::folded).toList();
  }
}
