package io.storyfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The articles of a fold's output directory. */
final class FoldedArticles implements PlacedArticles {
  private final Path file;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * Of the directory given to {@code fold --output}.
   *
   * @throws MissingPrerequisiteException when it is none
   */
  FoldedArticles(Path directory) {
    file = directory.resolve(FoldFiles.PLACED);
    if (!Files.isRegularFile(file)) {
      throw new MissingPrerequisiteException(
          "no %s in %s: give the output directory of a fold"
              .formatted(FoldFiles.PLACED, directory));
    }
  }

  @Override
  public JsonNode find(String articleId) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode placed = json.readTree(line);
        if (placed.path("article").path("id").asText().equals(articleId)) {
          return placed;
        }
      }
    }
    throw new IOException("no article " + articleId + " in " + file);
  }

  /** Passes on all of them, in the order of the file. */
  void forEach(Consumer<JsonNode> reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(json.readTree(line));
      }
    }
  }
}
