package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  @Test
  void shouldGiveTheSameWordForTheSameSpelling() {
    Word first = word("Brücken");

    assertThat(word("Brücken")).isSameAs(first);
    assertThat(first.folded()).isEqualTo("bruecken");
    assertThat(first.stem()).isEqualTo("bruck");
    assertThat(first.capitalised()).isTrue();
  }

  /** The character in the middle of the second holds both letters of the first. */
  @Test
  void shouldTellLettersBeyondLatin1FromTwoOfLatin1() {
    String one = "AB";
    String other = "\u4142";

    assertThat(word(one).folded()).isEqualTo("ab");
    assertThat(word(other).folded()).isEqualTo(other);
    assertThat(word(one).folded()).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "Kilometer",
        "Eisenbahnbrücken",
        "Eisenbahnbrückenbau",
        "Rindfleischetikettierungsüberwachungsaufgabe",
        "Москва",
        "2026",
        "𝔘nicode"
      })
  void shouldKnowOfAWordWhatItsSpellingSays(String spelling) {
    String text = "x " + spelling + " y";
    for (int i = 0; i < 2; i++) { // made, then remembered
      assertThat(Words.of(text).word(1))
          .usingRecursiveComparison()
          .ignoringFields("key", "keyRest", "packed")
          .isEqualTo(Word.of(spelling, 0, 0, false));
    }
  }

  @Test
  void shouldGiveEqualWordsWhateverItRemembers() {
    List<String> texts = RandomText.texts(3).toList();
    List<List<String>> before = texts.stream().map(LexiconTest::folded).toList();

    assertThat(texts.stream().map(LexiconTest::folded).toList()).isEqualTo(before);
  }

  private static List<String> folded(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size())
        .mapToObj(i -> words.folded(i) + '/' + words.word(i).stem())
        .toList();
  }

  private static Word word(String spelling) {
    return Words.of(spelling).word(0);
  }
}
