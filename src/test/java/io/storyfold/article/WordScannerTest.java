package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScannerTest {
  @Test
  void shouldFindTheWordsThatALookAtEachCharacterFinds() {
    assertThat(RandomText.texts(7))
        .allSatisfy(
            text -> {
              Words words = Words.of(text);
              assertThat(spellings(words)).isEqualTo(slowly(words.text()));
            });
  }

  /** Where the packed letters end, and what goes on beyond Latin-1. */
  @ParameterizedTest
  @CsvSource({
    "Talheim",
    "Tal-heim|Tal,heim",
    "ABCDEFGH",
    "ABCDEFGHI",
    "ABCDEFGHIJKLMNOP",
    "ABCDEFGHIJKLMNOPQ",
    "Erdoğan",
    "ABCDEFGHIJKLMNOPğ",
    "Łódź",
    "„Flut“"
  })
  void shouldFindWordsOfEveryLength(String text) {
    assertThat(spellings(Words.of(text))).isEqualTo(slowly(text));
  }

  @Test
  void shouldSayWhichWordsMayOweTheirCapitalToTheirPlace() {
    Words words = Words.of("Flut. Alle „Dämme“ in Łódź; Anna (hielt): Ja, Café Mitte\nnicht");

    assertThat(IntStream.range(0, words.size()).filter(words::opening).mapToObj(words::folded))
        .containsExactly("flut", "alle", "daemme", "in", "ja", "nicht");
  }

  private static List<String> spellings(Words words) {
    return IntStream.range(0, words.size()).mapToObj(i -> words.word(i).spelling()).toList();
  }

  private static List<String> slowly(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    composed
        .codePoints()
        .forEach(
            c -> {
              boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
              if (Character.isLetterOrDigit(c) || (mark && !word.isEmpty())) {
                word.appendCodePoint(c);
              } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
