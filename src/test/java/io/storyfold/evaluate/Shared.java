package io.storyfold.evaluate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Data for measuring that is no part of the project; tests of it are skipped where it is absent.
 */
public final class Shared {
  private Shared() {}

  /** A file below the data folder. */
  public static Path data(String file) {
    Path path = Path.of(System.getProperty("storyfold.shared", "../shared"), "data", file);
    assumeTrue(
        Files.exists(path), path + " is absent: data for measuring, not part of the project");
    return path;
  }

  /** Gold stories where the articles themselves carry them in the field {@code event}. */
  static Map<String, String> events(Path file) throws IOException {
    Map<String, String> events = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode article = json.readTree(line);
        events.put(article.path("id").asText(), article.path("event").asText());
      }
    }
    return events;
  }
}
