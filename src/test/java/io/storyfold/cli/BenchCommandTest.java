package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  @TempDir private Path directory;
  private Path articles;

  @BeforeEach
  void write() throws Exception {
    articles =
        Files.writeString(
            directory.resolve("articles.jsonl"),
            IntStream.range(0, 12)
                .mapToObj(BenchCommandTest::article)
                .collect(Collectors.joining()));
  }

  /** Sentences of words that no other article has. */
  private static String article(int number) {
    String body =
        IntStream.range(0, 40)
            .mapToObj(i -> "Satz w%1$dx%2$d v%1$dx%2$d u%1$dx%2$d t%1$dx%2$d.".formatted(number, i))
            .collect(Collectors.joining(" "));
    return """
        {"id": "a%d", "source": "one.example", "title": "Titel %d", "body": "%s", "publishedAt": "2026-03-04T17:02:00Z"}
        """
        .formatted(number, number, body);
  }

  @Test
  void shouldPrintTheRecallOfEveryKindOfCopy() {
    CommandResult result =
        CommandResult.of("bench", "copies", articles, "--trials", "5", "--pairs", "50");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines())
        .anyMatch(line -> line.matches("cut to the first 40 % +5 +1\\.0000 +0\\.9900"));
  }

  @Test
  void shouldGiveTheSameFiguresAsJson() throws Exception {
    CommandResult result =
        CommandResult.of("bench", "copies", articles, "--trials", "5", "--pairs", "50", "--json");

    JsonNode recall = new ObjectMapper().readTree(result.out()).path("recall");
    assertThat(recall.path("first_part").asDouble()).isEqualTo(1);
    assertThat(recall.path("reorder").asDouble()).isEqualTo(1);
  }

  @Test
  void shouldCountTheWrongPairsOfDifferentEvents() throws Exception {
    StringBuilder events = new StringBuilder("article_id\tstory\n");
    IntStream.range(0, 12).forEach(i -> events.append("a%d\t1event%d\n".formatted(i, i / 2)));
    Path gold = Files.writeString(directory.resolve("gold.tsv"), events);

    CommandResult result = CommandResult.of("bench", "copies", articles, "--gold", gold, "--json");

    JsonNode pairs = new ObjectMapper().readTree(result.out());
    assertThat(pairs.path("pairs").asInt()).isEqualTo(60);
    assertThat(pairs.path("called").asInt()).isZero();
  }

  @Test
  void shouldDrawWeakCopies() throws Exception {
    String weak = article(1).replace("\"a1\"", "\"b\"").replaceAll("w1x2\\d.*w1x39", "n");
    Files.writeString(
        articles,
        article(1)
            + article(2)
            + article(3)
            + weak
            + article(4)
            + article(5)
            + article(6)
            + article(7));

    CommandResult result = CommandResult.of("bench", "copies", articles, "--draw", "3");

    assertThat(result.out().lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line).startsWith("1 copies, "));
  }

  @Test
  void shouldMeasureAWindow() throws Exception {
    CommandResult result =
        CommandResult.of("bench", "copies", articles, "--growth", "50", "--trials", "5", "--json");

    JsonNode window = new ObjectMapper().readTree(result.out()).path("growth").path(0);
    assertThat(window.path("window").asInt()).isEqualTo(50);
    assertThat(window.path("index").path("articles").asInt()).isBetween(45, 55);
  }

  @Test
  void shouldRefuseTooFewArticles() throws Exception {
    Files.writeString(articles, article(1));

    assertThat(CommandResult.of("bench", "copies", articles).refusal(2)).contains("1 articles");
  }

  @Test
  void shouldRefuseABenchmarkThereIsNot() {
    assertThat(CommandResult.of("bench", "nothing").code()).isEqualTo(2);
  }
}
