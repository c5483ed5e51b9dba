package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gold {a b c} {d e}, found {a b} {c d e}, counted by hand: of ten pairs gold joins four, the
 * assignments join four, two of them the same.
 */
class EvaluateCommandTest {
  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final String GOLD = "article_id\tstory\na\tX\nb\tX\nc\tX\nd\tY\ne\tY\n";

  @TempDir private Path directory;
  private Path gold;
  private Path assignments;

  @BeforeEach
  void write() throws Exception {
    gold = Files.writeString(directory.resolve("gold.tsv"), GOLD);
    assignments = assigned("a\ts1", "b\ts1", "c\ts2", "d\ts2", "e\ts2", "unlisted\ts2");
  }

  @Test
  void shouldGiveTheNumbersCountedByHand() throws Exception {
    JsonNode scores = json();

    assertThat(scores.path("articles").asInt()).isEqualTo(5);
    assertThat(scores.path("missing").asInt()).isZero();
    assertThat(scores.path("goldStories").asInt()).isEqualTo(2);
    assertThat(scores.path("clusters").asInt()).isEqualTo(2);
    // Precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
    assertScore(scores.path("bcubed"), 11 / 15.0, 11 / 15.0, 11 / 15.0);
    assertScore(scores.path("pairwise"), 0.5, 0.5, 0.5);
    // (2 - 4 * 4 / 10) / ((4 + 4) / 2 - 4 * 4 / 10)
    assertThat(scores.path("adjustedRand").asDouble()).isCloseTo(1 / 6.0, ROUNDING);
  }

  @Test
  void shouldCountAnArticleThatIsNotAssignedAsAlone() throws Exception {
    assignments = assigned("a\ts1", "b\ts1", "c\ts1", "d\ts2");
    JsonNode scores = json();

    assertThat(scores.path("missing").asInt()).isOne();
    assertThat(scores.path("clusters").asInt()).isEqualTo(3);
    assertScore(scores.path("bcubed"), 1, 4 / 5.0, 8 / 9.0);
    assertScore(scores.path("pairwise"), 1, 3 / 4.0, 6 / 7.0);
  }

  @Test
  void shouldPrintATable() {
    assertThat(evaluate().out().lines())
        .containsExactly(
            "measure   precision  recall  F1",
            "B-cubed   0.7333     0.7333  0.7333",
            "pairwise  0.5000     0.5000  0.5000",
            "adjusted Rand index 0.1667",
            "5 articles scored, 0 of them not assigned; 2 stories in gold, 2 here");
  }

  @Test
  void shouldNameAFileThatIsMissing() {
    gold = directory.resolve("missing.tsv");

    assertThat(evaluate().refusal(2)).contains(gold.toString());
  }

  @Test
  void shouldNameFileAndLineOfABadRow() throws Exception {
    Files.writeString(gold, GOLD + "f\n");
    assertThat(evaluate().refusal(1)).contains(gold + ":7");

    Files.writeString(gold, GOLD + "a\tY\n");
    assertThat(evaluate().refusal(1)).contains(gold + ":7").contains("a stands there twice");
  }

  @Test
  void shouldNameFileAndColumnOfABadHeader() throws Exception {
    Files.writeString(assignments, "article_id\tstory\na\ts1\n");

    assertThat(evaluate().refusal(1)).contains(assignments + ":1").contains("story_id");
  }

  @Test
  void shouldRefuseFilesWithoutRowsOrOfOtherBytes() throws Exception {
    Files.writeString(gold, "article_id\tstory\n");
    assertThat(evaluate().refusal(1)).contains("gold");

    Files.writeString(gold, "");
    assertThat(evaluate().refusal(1)).contains(gold + ":1");

    Files.write(gold, new byte[] {(byte) 0xC3, (byte) 0x28});
    assertThat(evaluate().refusal(1)).contains(gold.toString()).contains("UTF-8");
  }

  @Test
  void shouldAskForWhatIsNotGiven() {
    CommandResult result = CommandResult.of("evaluate", "--gold", gold);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--assignments");
  }

  private CommandResult evaluate() {
    return CommandResult.of("evaluate", "--gold", gold, "--assignments", assignments);
  }

  private JsonNode json() throws Exception {
    CommandResult result =
        CommandResult.of("evaluate", "--gold", gold, "--assignments", assignments, "--json");
    assertThat(result.code()).isZero();
    return new ObjectMapper().readTree(result.out());
  }

  private Path assigned(String... rows) throws Exception {
    String table = "article_id\tstory_id\n" + String.join("\n", rows) + "\n";
    return Files.writeString(directory.resolve("assignments.tsv"), table);
  }

  private static void assertScore(JsonNode score, double precision, double recall, double f1) {
    assertThat(score.path("precision").asDouble()).isCloseTo(precision, ROUNDING);
    assertThat(score.path("recall").asDouble()).isCloseTo(recall, ROUNDING);
    assertThat(score.path("f1").asDouble()).isCloseTo(f1, ROUNDING);
  }
}
