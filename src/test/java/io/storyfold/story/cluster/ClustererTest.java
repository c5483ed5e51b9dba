package io.storyfold.story.cluster;

import static io.storyfold.story.cluster.DeskModel.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClustererTest {
  private static final List<String> EVERYDAY =
      List.of(
          "Bäckerei am Markt schließt nach achtzig Jahren",
          "Stadtrat streitet über neue Radwege",
          "Handball: Talheim verliert in Nordhafen",
          "Museum zeigt Briefe einer Malerin",
          "Ernte fällt kleiner aus als erwartet",
          "Zoo freut sich über junge Luchse",
          "Wohnungen in Talheim werden teurer",
          "Gericht stoppt Ausbau der Schnellstraße");

  private final DeskModel desk = new DeskModel(ClusterSettings.defaults());

  @BeforeEach
  void everydayNews() {
    for (int i = 0; i < EVERYDAY.size(); i++) {
      desk.arrive("everyday" + i, Texts.title(EVERYDAY.get(i)), 0);
    }
  }

  @Test
  void shouldJoinWhatTellsTheSameEvent() {
    desk.arrive("a", Texts.title("Erdrutsch in Talheim verschüttet Bergbahn"), hours(1));
    Decision decision =
        desk.arrive("b", Texts.title("Bergbahn in Talheim nach Erdrutsch verschüttet"), hours(2));

    assertThat(decision.rule()).isEqualTo(Rule.MODEL);
    assertThat(desk.story("b")).isEqualTo(desk.story("a"));
    assertThat(decision.probability()).isGreaterThanOrEqualTo(decision.threshold());
    assertThat(decision.shared()).extracting(SharedTerm::text).contains("erdrutsch");
    assertThat(decision.values()).containsKey(JoinFeature.NEAREST);
  }

  @Test
  void shouldBeginAStoryForWhatIsNew() {
    Decision decision = desk.arrive("a", Texts.title("Walfang: Insel Orm beendet die Jagd"), 0);

    assertThat(decision.rule()).isEqualTo(Rule.NEW);
    assertThat(decision.storyId()).isNull();
  }

  @Test
  void shouldKeepTwoSummitsOfOneWeekApart() {
    desk.arrive("k1", Texts.title("Klimagipfel in Belmont: Staaten einigen sich auf Fonds"), 0);
    desk.arrive("k2", Texts.title("Klimagipfel Belmont: Fonds für arme Staaten steht"), hours(1));
    desk.arrive("h1", Texts.title("Handelsgipfel in Tarsk: Zölle auf Stahl fallen"), hours(2));
    desk.arrive("h2", Texts.title("Handelsgipfel Tarsk senkt Zölle auf Stahl"), hours(3));
    desk.tick(hours(4));

    assertThat(desk.story("k2")).isEqualTo(desk.story("k1"));
    assertThat(desk.story("h2")).isEqualTo(desk.story("h1")).isNotEqualTo(desk.story("k1"));
  }

  @Test
  void shouldMergeLongReportsThatAreAsLikeAsThoseOfOneStory() {
    desk.arrive("a", Texts.body("Bergbahn", words(0, 70)), hours(1));
    Decision decision = desk.arrive("b", Texts.body("Vermisste", words(55, 125)), hours(2));
    desk.arrive("c", Texts.body("Zölle", words(120, 190)), hours(3));
    assertThat(decision.rule()).as("probability %s", decision.probability()).isEqualTo(Rule.NEW);

    assertThat(desk.tick(hours(4)))
        .extracting(Merge::rule)
        .containsExactly(MergeRule.Kind.AFFINITY);
    assertThat(desk.story("b")).isEqualTo(desk.story("a")).isNotEqualTo(desk.story("c"));
  }

  @Test
  void shouldMergeNoLongReportIntoARoundup() {
    desk.arrive("a", "example.org", Texts.body("Der Tag", words(0, 70)), hours(1), false);
    desk.arrive("b", Texts.body("Vermisste", words(55, 125)), hours(2));

    assertThat(desk.tick(hours(4))).isEmpty();
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "wort" + (char) ('a' + i / 20) + (char) ('a' + i % 20))
        .collect(Collectors.joining(" "));
  }

  @Test
  void shouldJoinTheSameHeadlineWhateverItsKicker() {
    desk.arrive("a", Texts.article("Talheim", "Was nun geschehen soll", ""), 0);
    Decision decision =
        desk.arrive("b", Texts.article("Nach dem Sturm", "Was nun geschehen soll", ""), hours(3));

    assertThat(decision.rule()).isEqualTo(Rule.SAME_TITLE);
    assertThat(desk.story("b")).isEqualTo(desk.story("a"));
  }

  @Test
  void shouldNotTrustAHeadlineThatSaysTooLittleOrIsOld() {
    desk.arrive("a", Texts.title("Das Wetter"), 0);
    desk.arrive("c", Texts.title("Was nun geschehen soll"), 0);

    assertThat(desk.arrive("b", Texts.title("Das Wetter"), hours(1)).rule())
        .isNotEqualTo(Rule.SAME_TITLE);
    assertThat(desk.arrive("d", Texts.title("Was nun geschehen soll"), hours(60)).rule())
        .isNotEqualTo(Rule.SAME_TITLE);
  }

  @Test
  void shouldForgetWhatIsOlderThanItsMemory() {
    desk.arrive("a", Texts.title("Erdrutsch in Talheim verschüttet Bergbahn"), hours(1));
    String story = desk.story("a");

    List<String> gone = desk.clusterer.purge(hours(242));

    assertThat(gone).contains(story).hasSize(EVERYDAY.size() + 1);
    assertThat(desk.clusterer.contains(story)).isFalse();
    assertThat(desk.clusterer.size()).isZero();
    assertThat(desk.arrive("b", Texts.title("Bergbahn-Erdrutsch Talheim"), hours(242)).best())
        .isNull();
  }

  @Test
  void shouldMergeStoriesThatGrewTogetherIntoTheOlder() {
    // Given two stories of one event that an editor, or chance, kept apart
    String[] titles = {
      "Erdrutsch in Talheim verschüttet Bergbahn",
      "Bergbahn in Talheim nach Erdrutsch verschüttet",
      "Erdrutsch Talheim: Bergbahn verschüttet, Retter suchen",
      "Retter suchen nach Erdrutsch in Talheim an der Bergbahn"
    };
    for (int i = 0; i < titles.length; i++) {
      String story = i % 2 == 0 ? "older" : "younger";
      desk.clusterer.add(
          story,
          100 + i % 2,
          200 + i,
          "m" + i,
          "outlet" + i,
          Texts.title(titles[i]),
          hours(1),
          true);
    }

    List<Merge> merges = desk.clusterer.mergePass(0, hours(2));

    assertThat(merges).singleElement().satisfies(m -> assertThat(m.into()).isEqualTo("older"));
    assertThat(desk.clusterer.articles("older")).containsExactly("m0", "m1", "m2", "m3");
    assertThat(desk.clusterer.contains("younger")).isFalse();
  }

  @Test
  void shouldNotMergeOnTheWordOfRoundups() {
    for (int i = 0; i < 4; i++) {
      desk.clusterer.add(
          "story" + i % 2,
          100 + i % 2,
          200 + i,
          "m" + i,
          "x",
          Texts.title("Der Morgen: Erdrutsch, Bergbahn, Talheim Teil " + i),
          hours(1),
          false);
    }

    assertThat(desk.clusterer.mergePass(0, hours(2))).isEmpty();
  }

  @Test
  void shouldFindTheMostCentralMemberAndTheKeywords() {
    desk.arrive("a", Texts.title("Erdrutsch in Talheim verschüttet Bergbahn"), hours(1));
    desk.arrive(
        "b", Texts.title("Talheim: Erdrutsch verschüttet Bergbahn, Retter suchen"), hours(2));
    desk.arrive(
        "c", Texts.title("Erdrutsch: Trauer um den Wirt der Bergbahn, Talheim weint"), hours(3));

    assertThat(desk.clusterer.centrality("a")).isBetween(0.0, 1.0);
    assertThat(desk.clusterer.keywords(desk.story("a"), 3)).containsKey("erdrutsch").hasSize(3);
    assertThat(desk.clusterer.centrality("nobody")).isZero();
    assertThat(desk.clusterer.keywords("nothing", 3)).isEmpty();
  }

  @Test
  void shouldForgetARemovedArticleWithoutTrace() {
    Decision before = desk.clusterer.decide(Texts.title("Luchse im Zoo"), "x", hours(2));
    desk.arrive("a", Texts.title("Zoo: Luchse heißen Pim und Pam"), hours(1));
    desk.remove("a");
    desk.remove("never there");

    assertThat(desk.clusterer.decide(Texts.title("Luchse im Zoo"), "x", hours(2)))
        .isEqualTo(before);
  }

  @Test
  void shouldRefuseAnArticleTwice() {
    desk.arrive("a", Texts.title("Luchse"), 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.clusterer.add("s", 1, 999, "a", "x", Texts.title("Luchse"), 0, true))
        .withMessageContaining("a");
  }

  @Test
  void shouldDecideAnArticleWithoutWords() {
    assertThat(desk.clusterer.decide(Texts.title(""), "x", 0).rule()).isEqualTo(Rule.NEW);
  }
}
