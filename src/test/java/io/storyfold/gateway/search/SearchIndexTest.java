package io.storyfold.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
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
            new SearchEntry("s1", 1, "en", Set.of("x"), Set.of("a.example"), List.of("NRD")),
            new SearchEntry(
                "s2", 2, "de", Set.of("x"), Set.of("b.example"), List.of("NRD", "VPA"))),
        List.of());

    assertThat(found(Set.of(), Set.of("b.example", "c.example"), Set.of())).contains(Set.of("s2"));
    assertThat(found(Set.of(), Set.of(), Set.of("NRD"))).contains(Set.of("s1", "s2"));
    assertThat(found(Set.of("en"), Set.of(), Set.of("VPA"))).contains(Set.of());
  }

  @Test
  void shouldTellNothingWhenAskedForNothing() {
    index.apply(List.of(entry("s1", "en", "storm")), List.of());

    assertThat(found(Set.of(), Set.of(), Set.of())).isEmpty();
  }

  @Test
  void shouldTellEveryNumberFoundHoweverManyAndWhereverTheyStand() {
    List<Integer> numbers =
        IntStream.range(0, 20_000).map(i -> i * 7).boxed().collect(Collectors.toList());
    Collections.shuffle(numbers, new Random(1));
    for (List<Integer> part : List.of(numbers.subList(0, 9_999), numbers.subList(9_999, 20_000))) {
      index.apply(
          part.stream().map(number -> entry("s" + number, "en", "storm")).toList(), List.of());
    }

    Found found = index.find(words("storm")).orElseThrow();
    List<Integer> told = new ArrayList<>();
    found.forEach(told::add);

    assertThat(found.size()).isEqualTo(20_000);
    assertThat(told).isSorted().containsExactlyInAnyOrderElementsOf(numbers);
    List<Integer> backwards = new ArrayList<>();
    found.forEachBackwards(number -> backwards.add(number));
    Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(told);
    assertThat(found.contains(7)).isTrue();
    assertThat(found.contains(8)).isFalse();
    assertThat(found.contains(Integer.MAX_VALUE)).isFalse();
  }

  private Optional<Set<String>> find(String words) {
    return index.find(words(words)).map(SearchIndexTest::ids);
  }

  private Optional<Set<String>> found(
      Set<String> desks, Set<String> sources, Set<String> agencies) {
    return index
        .find(new SearchQuery(Set.of(), desks, sources, agencies))
        .map(SearchIndexTest::ids);
  }

  private static SearchQuery words(String words) {
    return new SearchQuery(SearchQuery.words(words), Set.of(), Set.of(), Set.of());
  }

  private static Set<String> ids(Found found) {
    Set<String> ids = new TreeSet<>();
    found.forEach(number -> ids.add("s" + number));
    return ids;
  }

  private static SearchEntry entry(String id, String desk, String text) {
    return new SearchEntry(id, number(id), desk, Set.of(text), Set.of("a.example"), List.of());
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }
}
