package io.storyfold.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the samples were written to show, asked of a fold: see {@code samples/README.md}. What is
 * measured is printed, because it is worth reading even when it is good enough.
 */
class SampleFoldIT {
  /** Of the listed copies; the rest may be taken for originals, but not the other way round. */
  private static final int COPIES_FOUND = 32;

  /** A floor under what is reached (0.802, precision 0.978, recall 0.680), not what is wanted. */
  private static final double BCUBED_F1 = 0.80;

  private static Path gold;
  private static FoldOutput output;
  private static CommandResult result;
  private static Map<String, FoldOutput.Row> rows;
  private static Map<String, String> storyOf;

  @BeforeAll
  static void fold(@TempDir Path directory) throws Exception {
    Path articles = Samples.file(Samples.ARTICLES, directory);
    gold = Samples.file(Samples.GOLD, directory);
    output = new FoldOutput(directory.resolve("out"));
    result =
        CommandResult.of(
            "fold", articles, "--output", output.directory(), "-D", "agencies=nda,UNW");
    assertThat(result.code()).as(result.err()).isZero();
    rows = output.rowsById();
    storyOf =
        Samples.table(Samples.GOLD).stream()
            .collect(toMap(cells -> cells.get(0), cells -> cells.get(1)));
  }

  @Test
  void shouldPlaceWhatStandsAndNothingElse() {
    // Withheld and canceled articles have no row, the embargoed one has.
    assertThat(rows).containsOnlyKeys(storyOf.keySet());
    assertThat(rows).containsKey("forschungsbote.example|17d1");
    assertThat(output.rejected()).isEmpty();
  }

  @Test
  void shouldRecogniseTheCopiesThatAreListed() {
    List<List<String>> listed = Samples.table(Samples.COPIES);
    List<String> otherOriginal = new ArrayList<>();
    List<String> otherRelation = new ArrayList<>();
    for (List<String> wanted : listed) {
      FoldOutput.Row row = row(wanted.get(0));
      if (!row.originalId().equals(wanted.get(2))) {
        otherOriginal.add(wanted + " but " + row.relation() + " of " + row.originalId());
      } else if (!row.relation().equals(wanted.get(1))) {
        otherRelation.add(wanted + " but " + row.relation());
      }
    }
    int found = listed.size() - otherOriginal.size();
    System.out.printf(
        "copies: %d of %d with their original, %d of these with the relation listed%n",
        found, listed.size(), found - otherRelation.size());
    otherRelation.forEach(System.out::println);

    assertThat(found).as("else: %s", otherOriginal).isGreaterThanOrEqualTo(COPIES_FOUND);
  }

  @Test
  void shouldCallNothingElseACopyOfAnotherSource() {
    Set<String> listed = Samples.table(Samples.COPIES).stream().map(r -> r.get(0)).collect(toSet());

    assertThat(output.rows())
        .filteredOn(row -> row.copy() && !listed.contains(row.articleId()))
        .isEmpty();
  }

  @Test
  void shouldKeepTheTwoSummitsApart() {
    assertThat(stories("flussgipfel-de")).doesNotContainAnyElementsOf(stories("energiegipfel-de"));
    assertThat(stories("river-summit-en")).doesNotContainAnyElementsOf(stories("energy-summit-en"));
  }

  @Test
  void shouldPromoteTheNextWhenAnOriginalIsWithdrawn() {
    String promoted = "kanal-sieben.example|fb35";

    assertThat(row(promoted).relation()).isEqualTo("ORIGINAL");
    assertThat(output.rows())
        .filteredOn(row -> gold(row).equals("chemie-alarm") && row.copy())
        .extracting(FoldOutput.Row::originalId)
        .containsExactly(promoted);
  }

  /** On a desk of few articles everything once was one story, held together by function words. */
  @Test
  void shouldNotMakeOneStoryOfASmallDesk() {
    for (String desk : Set.of("fr", "es")) {
      List<FoldOutput.Row> ofDesk =
          output.rows().stream().filter(row -> row.desk().equals(desk)).toList();
      long wanted = ofDesk.stream().map(SampleFoldIT::gold).distinct().count();

      assertThat(ofDesk.stream().map(FoldOutput.Row::storyId).distinct())
          .as("stories of %s", desk)
          .hasSizeGreaterThanOrEqualTo((int) wanted);
    }
  }

  @Test
  void shouldTakeTemplatesForArticlesOfTheirOwn() {
    assertThat(output.rows())
        .filteredOn(row -> gold(row).matches("(wetter|lotto|fish-market)-.*"))
        .hasSizeGreaterThanOrEqualTo(6)
        .noneMatch(FoldOutput.Row::copy);
  }

  @Test
  void shouldNotGlueStoriesByRoundUps() {
    Set<String> mixed = Set.of("liveblog-0305", "rundschau-0306", "roundup-en-0305");
    Set<String> ids =
        storyOf.entrySet().stream()
            .filter(e -> mixed.contains(e.getValue()))
            .map(Map.Entry::getKey)
            .collect(toSet());

    assertThat(ids).hasSize(mixed.size());
    assertThat(output.rows())
        .extracting(FoldOutput.Row::originalId)
        .doesNotContainAnyElementsOf(ids);
    for (String id : ids) {
      String story = row(id).storyId();
      assertThat(output.rows())
          .filteredOn(row -> row.storyId().equals(story) && !row.articleId().equals(id))
          .extracting(SampleFoldIT::gold)
          .as("gold stories together with %s", id)
          .satisfies(together -> assertThat(Set.copyOf(together)).hasSizeLessThan(2));
    }
  }

  @Test
  void shouldShowTheLastVersionOfWhatWasRevised() throws Exception {
    for (JsonNode revision : revisions()) {
      String id = revision.path("id").asText();
      JsonNode last =
          output.updates().stream()
              .map(update -> update.path("article"))
              .filter(article -> article.path("id").asText().equals(id))
              .reduce((earlier, later) -> later)
              .orElseThrow();

      // Without its kicker.
      assertThat(revision.path("title").asText()).endsWith(last.path("title").asText());
      assertThat(last.path("correction").asBoolean())
          .isEqualTo(revision.path("correction").asBoolean());
    }
  }

  @Test
  void shouldFormTheStoriesOfItsEditors() throws Exception {
    CommandResult scores =
        CommandResult.of("evaluate", "--gold", gold, "--assignments", output.assignments());
    System.out.println(result.out());
    System.out.println(scores.out());

    JsonNode numbers =
        new ObjectMapper()
            .readTree(
                CommandResult.of(
                        "evaluate", "--gold", gold, "--assignments", output.assignments(), "--json")
                    .out());
    assertThat(numbers.path("articles").asInt()).isEqualTo(storyOf.size());
    assertThat(numbers.path("missing").asInt()).isZero();
    assertThat(numbers.path("bcubed").path("f1").asDouble()).isGreaterThanOrEqualTo(BCUBED_F1);
  }

  private static List<JsonNode> revisions() throws Exception {
    List<JsonNode> revisions = new ArrayList<>();
    for (String line : Samples.lines(Samples.ARTICLES)) {
      JsonNode article = new ObjectMapper().readTree(line);
      if (article.path("version").asInt() > 1 && !article.has("status")) {
        revisions.add(article);
      }
    }
    assertThat(revisions).hasSize(4);
    return revisions;
  }

  private static Set<String> stories(String goldStory) {
    Set<String> stories =
        output.rows().stream()
            .filter(row -> gold(row).equals(goldStory))
            .map(FoldOutput.Row::storyId)
            .collect(toSet());
    assertThat(stories).as("stories of %s", goldStory).isNotEmpty();
    return stories;
  }

  private static FoldOutput.Row row(String articleId) {
    return requireNonNull(rows.get(articleId), articleId);
  }

  private static String gold(FoldOutput.Row row) {
    return requireNonNull(storyOf.get(row.articleId()), row.articleId());
  }
}
