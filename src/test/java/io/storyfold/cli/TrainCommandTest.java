package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.story.cluster.JoinModel;
import io.storyfold.story.cluster.JoinModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final int ARTICLES = 60;
  private static final int EVENTS = 6;

  @TempDir private Path folder;
  private Path articles;
  private Path gold;

  /** Headlines of two of their event's five words and one that all events share. */
  @BeforeEach
  void writeInventedEvents() throws IOException {
    articles = folder.resolve("articles.jsonl");
    gold = folder.resolve("gold.tsv");
    StringBuilder lines = new StringBuilder();
    StringBuilder rows = new StringBuilder("article_id\tstory\n");
    for (int i = 0; i < ARTICLES; i++) {
      int event = i % EVENTS;
      String title =
          "Word%dx%d Word%dx%d Common%d"
              .formatted(event, i % 5, event, (i / EVENTS) % 5, (i * 7) % 3);
      lines.append(
          """
          {"id": "a%d", "source": "s%d.example", "title": "%s", "language": "en", "publishedAt": "2026-03-04T12:%02d:00Z"}
          """
              .formatted(i, i, title, i));
      rows.append('a').append(i).append("\tevent").append(event).append('\n');
    }
    Files.writeString(articles, lines);
    Files.writeString(gold, rows);
  }

  @Test
  void shouldWriteTheSameModelTwiceWithItsOrigin() throws IOException {
    Path file = folder.resolve("model.json");

    CommandResult written =
        CommandResult.of("train", "--gold", gold, articles, "--name", "bridges", "--model", file);
    CommandResult again =
        CommandResult.of(
            "train", "--gold", gold, articles, "--name", "bridges", "--model", file + "2");

    assertThat(written.code()).as(written.err()).isZero();
    assertThat(again.code()).as(again.err()).isZero();
    byte[] bytes = Files.readAllBytes(file);
    assertThat(Files.readAllBytes(Path.of(file + "2"))).isEqualTo(bytes);
    JoinModel model = JoinModelFile.read(new ByteArrayInputStream(bytes), "model.json");
    assertThat(model.version()).isEqualTo("bridges");
    assertThat(model.named("short").provenance())
        .contains("gold.tsv (60 articles) of articles.jsonl");
    assertThat(model.named("short").inputs())
        .isNotEqualTo(JoinModelFile.shipped().named("short").inputs());
    assertThat(model.named("full")).isEqualTo(JoinModelFile.shipped().named("full"));
  }

  @Test
  void shouldRefuseGoldOfOtherArticles() throws IOException {
    Files.write(gold, "article_id\tstory\nx\ty\n".getBytes(StandardCharsets.UTF_8));

    CommandResult result = CommandResult.of("train", "--gold", gold, articles);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("none of its 1 articles");
  }

  @Test
  void shouldNameTheProfilesThereAre() {
    CommandResult result =
        CommandResult.of("train", "--gold", gold, articles, "--profile", "medium");

    assertThat(result.code()).isNotZero();
    assertThat(result.err()).contains("no profile medium").contains("[short, full]");
  }
}
