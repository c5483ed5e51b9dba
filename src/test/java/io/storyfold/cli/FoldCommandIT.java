package io.storyfold.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code fold}, on one input of good articles between bad ones. */
class FoldCommandIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static BadInputs inputs;
  private static CommandResult result;
  private static FoldOutput output;

  /** In a process of its own: what goes to stderr past the command is seen too. */
  @BeforeAll
  static void fold(@TempDir Path directory) throws Exception {
    inputs = new BadInputs(directory);
    output = new FoldOutput(directory.resolve("new/out"));
    try (ChildJvm child =
        ChildJvm.start(
            directory,
            "fold",
            inputs.plain(),
            inputs.packed(),
            inputs.directory(),
            "--output",
            output.directory())) {
      result = child.await(PATIENCE);
    }
  }

  @Test
  void shouldEndWellAndSayWhatItDid() {
    assertThat(result.code()).isZero();
    result.assertNoStackTrace();
    assertThat(result.err()).doesNotContain("Exception", "ERROR", "WARN");
    assertThat(result.out())
        .contains("%d articles stand".formatted(BadInputs.PLACED.size()))
        .contains("%d rejected".formatted(output.rejected().size()))
        .contains("wordCount=2");
  }

  @Test
  void shouldPlaceEveryGoodArticleOnceSortedById() {
    assertThat(output.text("assignments.tsv")).startsWith(FoldOutput.HEADER + "\n").endsWith("\n");
    assertThat(output.rows()).extracting(FoldOutput.Row::articleId).isEqualTo(BadInputs.PLACED);
    assertThat(BadInputs.PLACED).isSorted();
  }

  @Test
  void shouldFillTheCellsOfOriginalsAndCopies() {
    assertThat(output.rows())
        .allSatisfy(
            row -> {
              String share = row.copy() ? "[01]\\.\\d{3}" : "";
              assertThat(row.inSource()).matches(share);
              assertThat(row.ofSource()).matches(share);
              assertThat(row.originalId().isEmpty()).isEqualTo(!row.copy());
              assertThat(row.relation()).isIn("ORIGINAL", "EXACT", "NEAR", "PARTIAL");
            });
    // The plain file is named first, so its article is the original of two of one moment.
    FoldOutput.Row copy = output.row("bridge-2");
    assertThat(copy.relation()).isEqualTo("EXACT");
    assertThat(copy.originalId()).isEqualTo("bridge-1");
    assertThat(copy.inSource()).isEqualTo("1.000");
    assertThat(copy.storyId()).isEqualTo(output.row("bridge-1").storyId());
  }

  @Test
  void shouldDetectTheLanguageWhereTheGivenOneIsNone() {
    assertThat(output.row("klingon").desk()).isEqualTo("en");
    assertThat(output.row("chess").desk()).isEqualTo("en");
    assertThat(output.row("bridge-1").desk()).isEqualTo("de");
  }

  @Test
  void shouldRejectEveryBadInputWithFileLineAndReason() {
    String plain = inputs.plain().toString();
    assertThat(output.rejected())
        .extracting(r -> name(r, plain), r -> r.path("line").asLong(), r -> text(r, "reason"))
        .containsExactlyInAnyOrder(
            tuple("z-plain.jsonl", 3L, "BAD_JSON"),
            tuple("z-plain.jsonl", 10L, "MISSING_TEXT"),
            tuple("z-plain.jsonl", 11L, "MISSING_DATE"),
            tuple("z-plain.jsonl", 12L, "MISSING_SOURCE"),
            tuple("z-plain.jsonl", 13L, "MISSING_ID"),
            tuple("z-plain.jsonl", 14L, "BAD_JSON"),
            tuple("m-packed.jsonl.gz", 4L, "SOURCE_MISMATCH"),
            tuple("2-binary.jsonl", 0L, "UNREADABLE"),
            tuple("2-picture.json", 0L, "UNREADABLE"),
            tuple("4-long.jsonl", 1L, "LINE_TOO_LONG"),
            tuple("5-encoding.jsonl", 1L, "BAD_ENCODING"),
            tuple("6-array.json", 0L, "UNREADABLE"));
    assertThat(output.rejected()).extracting(r -> text(r, "message")).doesNotContain("");
  }

  @Test
  void shouldReadArgumentsInTheirOrderAndDirectoriesByPath() {
    List<String> files =
        output.rejected().stream()
            .filter(r -> !text(r, "reason").equals("SOURCE_MISMATCH"))
            .map(r -> text(r, "file"))
            .distinct()
            .toList();
    Path directory = inputs.directory();

    assertThat(files)
        .containsExactly(
            inputs.plain().toString(),
            directory.resolve("2-binary.jsonl").toString(),
            directory.resolve("2-picture.json").toString(),
            directory.resolve("4-long.jsonl").toString(),
            directory.resolve("5-encoding.jsonl").toString(),
            directory.resolve("6-array.json").toString());
  }

  @Test
  void shouldKeepOneRowForAnArticleRevisedWithItsLastVersion() {
    assertThat(output.updates())
        .filteredOn(u -> text(u, "kind").equals("ARTICLE_REVISED"))
        .singleElement()
        .satisfies(
            u -> assertThat(u.path("article").path("title").asText()).isEqualTo("Riss im Pfeiler"));
  }

  @Test
  void shouldEmptyTheStoryOfAWithdrawnArticle() {
    assertThat(output.updates())
        .filteredOn(u -> text(u, "kind").equals("ARTICLE_REMOVED"))
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.path("article").path("id").asText()).isEqualTo("gone");
              assertThat(text(story(u), "status")).isEqualTo("EMPTY");
            });
  }

  @Test
  void shouldNumberTheUpdatesOfAStoryWithoutGap() {
    Map<String, List<Integer>> revisions =
        output.updates().stream()
            .collect(
                groupingBy(
                    u -> text(u, "storyId"), mapping(u -> u.path("revision").asInt(), toList())));

    assertThat(revisions)
        .allSatisfy(
            (story, numbers) ->
                assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    assertThat(output.storiesById())
        .allSatisfy(
            (id, story) ->
                assertThat(story.path("revision").asInt())
                    .isEqualTo(revisions.getOrDefault(id, List.of()).size()));
  }

  @Test
  void shouldNameOnlyStoriesThatStand() {
    Set<String> standing =
        output.storiesById().values().stream()
            .filter(story -> Set.of("OPEN", "CLOSED").contains(text(story, "status")))
            .map(story -> text(story, "id"))
            .collect(toSet());

    assertThat(output.rows()).extracting(FoldOutput.Row::storyId).isSubsetOf(standing);
  }

  @Test
  void shouldNotMoveTheClockForADateFarOff() {
    assertThat(output.updates())
        .extracting(u -> text(u, "at"))
        .allSatisfy(at -> assertThat(at).isBetween("2026-03-02T08:00:00Z", "2026-03-02T09:25:00Z"));
    assertThat(output.updates()).extracting(u -> text(u, "kind")).doesNotContain("CLOSED");
  }

  @Test
  void shouldGiveTheSameBytesForTheSameInput(@TempDir Path directory) {
    CommandResult again =
        CommandResult.of(
            "fold",
            inputs.plain(),
            inputs.packed(),
            inputs.directory(),
            "--output",
            directory.resolve("out"));

    assertThat(again.code()).isZero();
    assertThat(directory.resolve("out/assignments.tsv"))
        .hasSameBinaryContentAs(output.assignments());
  }

  @Test
  void shouldRefuseAnInputThatIsNotThere(@TempDir Path directory) {
    Path missing = directory.resolve("missing.jsonl");

    assertThat(CommandResult.of("fold", missing, "--output", directory.resolve("out")).refusal(2))
        .contains(missing.toString());
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void shouldRefuseADirectoryWithoutArticles(@TempDir Path directory) {
    assertThat(CommandResult.of("fold", directory, "--output", directory).refusal(2))
        .contains(directory.toString());
  }

  @Test
  void shouldRefuseAnOutputThatCannotBeWritten(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "kept");

    assertThat(CommandResult.of("fold", inputs.plain(), "--output", file).refusal(1))
        .contains(file.toString());
    // A file in the way also stops root, whom permissions do not.
    Path below = file.resolve("below");
    assertThat(CommandResult.of("fold", inputs.plain(), "--output", below).refusal(1))
        .contains(below.toString());
    assertThat(file).hasContent("kept");
  }

  @Test
  void shouldNotTakeTheAddressOfAnotherCluster(@TempDir Path directory) throws Exception {
    Path settings = Files.writeString(directory.resolve("production.properties"), "");
    Path out = directory.resolve("out");

    CommandResult configured =
        CommandResult.of("fold", inputs.plain(), "--output", out, "--config", settings);
    assertThat(configured.code()).isEqualTo(2);
    assertThat(configured.err()).contains("--config");
    CommandResult addressed =
        CommandResult.of(
            "fold", inputs.plain(), "--output", out, "-D", "bootstrap.servers=kafka:9092");
    assertThat(addressed.code()).isEqualTo(2);
    assertThat(addressed.err()).contains("bootstrap.servers");
  }

  private static String name(JsonNode rejected, String plain) {
    String file = text(rejected, "file");
    // As the user wrote it: an absolute path stays one.
    assertThat(file).startsWith(plain.substring(0, plain.lastIndexOf('/')));
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static JsonNode story(JsonNode update) {
    return requireNonNull(output.storiesById().get(text(update, "storyId")));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
