package io.storyfold.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
  private static final int MOST = 10;

  private final SearchIndex index = new SearchIndex();

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    // the beginning of a word, however it is spelt
    "de, Neue Brücken über die Orle, BRUECK",
    "de, Neue Brücken über die Orle, brü",
    "en, Café owners protest, cafe",
    "pl, Wybory w Łodzi, wybor",
    "other, 'Ελλάδα: πρόωρες εκλογές', ελλ",
    // another form of the same word, in the language of the desk
    "de, Die Brände im Süden, Brand",
    "de, Streit um das Haus, Häuser",
    "en, Ministers are voting, vote",
    "en, The strike ends, strikes",
    "fr, Les élections sont reportées, election",
    "en-sport, The runners are cheering, cheered",
    // part of a run of characters without spaces
    "ja, 日本の首相が辞任, 首相",
    // all words, from anywhere in the texts
    "en, Storm hits the northern coast, coast storm"
  })
  void shouldFind(String desk, String text, String words) {
    index.apply(List.of(entry("s1", desk, text)), List.of());

    assertThat(find(words)).contains(Set.of("s1"));
  }

  @ParameterizedTest
  @CsvSource({
    "de, Neue Brücken über die Orle, tunnel",
    "de, Neue Brücken über die Orle, ruecken",
    "en, Storm hits the coast, storm mountain",
    "en, Der Haus, haeuser",
    "en, Storm, text"
  })
  void shouldNotFind(String desk, String text, String words) {
    index.apply(List.of(entry("s1", desk, text)), List.of());

    assertThat(find(words)).contains(Set.of());
  }

  @Test
  void shouldFindWhatStandsNowAndForgetWhatIsRemoved() {
    index.apply(List.of(entry("s1", "en", "storm"), entry("s2", "en", "storm")), List.of());
    index.apply(List.of(entry("s1", "en", "calm")), List.of("s2", "never there"));

    assertThat(find("storm")).contains(Set.of());
    assertThat(find("calm")).contains(Set.of("s1"));
  }

  @Test
  void shouldNarrowBySourceAgencyAndDesk() {
    index.apply(
        List.of(
            new SearchEntry("s1", "en", Set.of("x"), Set.of("a.example"), List.of("NRD")),
            new SearchEntry("s2", "de", Set.of("x"), Set.of("b.example"), List.of("NRD", "VPA"))),
        List.of());

    assertThat(found(Set.of(), Set.of("b.example", "c.example"), Set.of())).contains(Set.of("s2"));
    assertThat(found(Set.of(), Set.of(), Set.of("NRD"))).contains(Set.of("s1", "s2"));
    assertThat(found(Set.of("en"), Set.of(), Set.of("VPA"))).contains(Set.of());
  }

  @Test
  void shouldTellOnlyFewUnlessWordsAreAskedFor() {
    index.apply(
        IntStream.rangeClosed(0, MOST).mapToObj(i -> entry("s" + i, "en", "storm")).toList(),
        List.of());

    assertThat(found(Set.of("en"), Set.of(), Set.of())).isEmpty();
    assertThat(find("storm").orElseThrow()).hasSize(MOST + 1);
    assertThat(found(Set.of(), Set.of(), Set.of())).isEmpty();
  }

  private Optional<Set<String>> find(String words) {
    return index.find(
        new SearchQuery(SearchQuery.words(words), Set.of(), Set.of(), Set.of()), MOST);
  }

  private Optional<Set<String>> found(
      Set<String> desks, Set<String> sources, Set<String> agencies) {
    return index.find(new SearchQuery(Set.of(), desks, sources, agencies), MOST);
  }

  private static SearchEntry entry(String id, String desk, String text) {
    return new SearchEntry(id, desk, Set.of(text), Set.of("a.example"), List.of());
  }
}
