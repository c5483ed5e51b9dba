package io.storyfold.cli;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The four files of a fold, read as data by the contract alone. */
record FoldOutput(Path directory) {
  static final String HEADER =
      "article_id\tdesk\tstory_id\trelation\toriginal_id\tcontainment_in_source\tcontainment_of_source";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A row of {@code assignments.tsv}, cells as they stand there. */
  record Row(
      String articleId,
      String desk,
      String storyId,
      String relation,
      String originalId,
      String inSource,
      String ofSource) {
    static Row of(String line) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (cells.size() != HEADER.split("\t").length) {
        throw new AssertionError("a row of " + cells.size() + " cells: " + line);
      }
      return new Row(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5),
          cells.get(6));
    }

    boolean copy() {
      return !relation.equals("ORIGINAL");
    }
  }

  Path assignments() {
    return directory.resolve("assignments.tsv");
  }

  List<Row> rows() {
    return text("assignments.tsv").lines().skip(1).map(Row::of).toList();
  }

  Map<String, Row> rowsById() {
    return rows().stream().collect(toMap(Row::articleId, row -> row));
  }

  Row row(String articleId) {
    return rows().stream()
        .filter(row -> row.articleId().equals(articleId))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no row for " + articleId));
  }

  List<JsonNode> updates() {
    return objects("updates.jsonl");
  }

  List<JsonNode> rejected() {
    return objects("rejected.jsonl");
  }

  /** In the order of the file. */
  Map<String, JsonNode> storiesById() {
    Map<String, JsonNode> stories = new LinkedHashMap<>();
    for (JsonNode story : objects("stories.jsonl")) {
      if (stories.put(story.path("id").asText(), story) != null) {
        throw new AssertionError("twice in stories.jsonl: " + story.path("id"));
      }
    }
    return stories;
  }

  String text(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<JsonNode> objects(String file) {
    List<JsonNode> objects = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(directory.resolve(file))) {
        objects.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return objects;
  }
}
