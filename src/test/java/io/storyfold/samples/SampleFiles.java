package io.storyfold.samples;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the shipped sample files as plain data. */
final class SampleFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private SampleFiles() {}

  static List<JsonNode> articles() {
    List<JsonNode> articles = new ArrayList<>();
    for (String line : lines("articles.jsonl")) {
      try {
        articles.add(JSON.readTree(line));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "samples/articles.jsonl line " + (articles.size() + 1) + " is not JSON", e);
      }
    }
    return articles;
  }

  /** The data rows of a table, without its header, each split into all its columns. */
  static List<List<String>> table(String name) {
    return lines(name).stream().skip(1).map(row -> List.of(row.split("\t", -1))).toList();
  }

  static String header(String name) {
    return lines(name).get(0);
  }

  /** The id as the product gives it: the provider's, else the URL. */
  static String id(JsonNode article) {
    return article.has("id") ? article.get("id").asText() : article.path("url").asText();
  }

  /** When the line reached the desk: a revision arrives at its update, not at its publication. */
  static Instant arrival(JsonNode article) {
    String date = article.path("updatedAt").asText(article.path("publishedAt").asText());
    return OffsetDateTime.parse(date).toInstant();
  }

  private static List<String> lines(String name) {
    String path = "/samples/" + name;
    try (InputStream in = SampleFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
