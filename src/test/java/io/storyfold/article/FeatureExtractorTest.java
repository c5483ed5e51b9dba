package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {

  @Test
  void shouldWeighAWordByTheMostProminentPlace() {
    Features features = features("Kanzler reist", "", "Der Kanzler spricht", "Brot");

    assertThat(term(features, "kanzl").weight()).isEqualTo(Term.FULL);
    assertThat(term(features, "spricht").weight()).isBetween(1, Term.FULL - 1);
    assertThat(term(features, "brot").weight()).isLessThan(term(features, "spricht").weight());
  }

  @Test
  void shouldMarkNumbersAndHeadlineWords() {
    Features features = features("Loge 17 brennt", "", "Nacht", "");

    assertThat(term(features, "17").has(Term.NUMBER | Term.IN_TITLE)).isTrue();
    assertThat(term(features, "nacht").has(Term.IN_TITLE)).isFalse();
  }

  @Test
  void shouldPairNeighbouringNames() {
    assertThat(terms(features("Anna Weber und Paul Stark", "", "", "")))
        .containsKeys("anna_weber", "paul_stark")
        .doesNotContainKey("weber_paul");
  }

  @Test
  void shouldDropStopWordsAndSingleCharacters() {
    assertThat(terms(features("Der und die the of x", "", "", ""))).isEmpty();
  }

  @Test
  void shouldGiveOneKeyToOneHeadline() {
    assertThat(features("„Große“ Flut – am Rhein!", "Wetter", "", "").titleKey())
        .isEqualTo(features("Grosse Flut am Rhein", "", "", "").titleKey());
  }

  @Test
  void shouldWeighRepetitionInLongTextsAndStayBounded() {
    String text =
        IntStream.range(0, 1000).mapToObj(i -> "wort" + i).collect(Collectors.joining(" "));
    Features features = features("", "", "", text + " deich deich deich");

    assertThat(features.terms()).hasSize(FeatureExtractor.MOST_TERMS);
    assertThat(features.terms().get(0).text()).isEqualTo("deich");
    assertThat(features.wordCount()).isEqualTo(1003);
  }

  @Test
  void shouldWeighANameAboveOtherWordsOfTheText() {
    Features features =
        features(
            "", "", "", "The minister met old Brandt at noon. Voters in the south waited long.");

    assertThat(term(features, "brandt").weight()).isGreaterThan(term(features, "minist").weight());
    assertThat(term(features, "voter").weight()).isEqualTo(term(features, "minist").weight());
  }

  @Test
  void shouldTakeNoNounForANameWhereNounsAreCapitalised() {
    Features features =
        features("", "", "", "Gestern traf Brandt im Hafen alte Freunde vom Markt.");

    assertThat(term(features, "brandt").weight()).isEqualTo(term(features, "gest").weight());
  }

  @Test
  void shouldReadTheEmptyArticle() {
    Features features = features("", "", "", "");

    assertThat(features.terms()).isEmpty();
    assertThat(features.titleKey()).isEmpty();
  }

  @Test
  void shouldReadTheAddressBelowTheHeadline() {
    AnalyzedText article =
        new AnalyzedText(
            Words.of("Two bridges closed"),
            Words.NONE,
            Words.NONE,
            Words.NONE,
            Address.of("https://a.example/panorama/storm-closes-bridges-4711.html"));

    Features features = FeatureExtractor.extract(article);

    assertThat(term(features, "bridg").weight()).isEqualTo(Term.FULL);
    assertThat(term(features, "storm").weight()).isBetween(1, Term.FULL - 1);
    assertThat(term(features, "panorama").weight()).isLessThan(term(features, "storm").weight());
    assertThat(features.wordCount()).isEqualTo(3);
  }

  @Test
  void shouldKeepTheProducersEmbedding() {
    AnalyzedText none = new AnalyzedText(Words.NONE, Words.NONE, Words.NONE, Words.NONE);

    assertThat(FeatureExtractor.extract(none, List.of(1f, 2f)).embedding()).containsExactly(1f, 2f);
  }

  private static Features features(String title, String kicker, String teaser, String text) {
    return FeatureExtractor.extract(
        new AnalyzedText(Words.of(title), Words.of(kicker), Words.of(teaser), Words.of(text)));
  }

  private static Term term(Features features, String text) {
    return features.terms().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow();
  }

  private static Map<String, Term> terms(Features features) {
    return features.terms().stream().collect(Collectors.toMap(Term::text, Function.identity()));
  }
}
