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
    CommandResult result = CommandResult.of("bench", "copies", articles, "--trials", "5");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines())
        .anyMatch(line -> line.matches("cut to the first 40 % +5 +1\\.0000 +0\\.9900"));
  }

  @Test
  void shouldGiveTheSameFiguresAsJson() throws Exception {
    CommandResult result = CommandResult.of("bench", "copies", articles, "--trials", "5", "--json");

    JsonNode recall = new ObjectMapper().readTree(result.out()).path("recall");
    assertThat(recall.path("first_part").asDouble()).isEqualTo(1);
    assertThat(recall.path("reorder").asDouble()).isEqualTo(1);
  }

  @Test
  void shouldRefuseTooFewArticles() throws Exception {
    Files.writeString(articles, article(1));

    assertThat(CommandResult.of("bench", "copies", articles).refusal(2)).contains("1 articles");
  }

  @Test
  void shouldAskForABenchmark() {
    assertThat(CommandResult.of("bench").code()).isEqualTo(2);
  }
}
