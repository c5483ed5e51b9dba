package io.storyfold.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Remembers registrations, in their order, beside a broker's kept records: these name their schemas
 * by id, and ids follow from the order. A registry without a file remembers nothing.
 */
final class SchemaJournal {
  static final String FILE_NAME = "schemas.jsonl";

  private final ObjectMapper json = new ObjectMapper();
  private final @Nullable Path file;

  private SchemaJournal(@Nullable Path file) {
    this.file = file;
  }

  static SchemaJournal none() {
    return new SchemaJournal(null);
  }

  static SchemaJournal in(Path directory) {
    return new SchemaJournal(directory.resolve(FILE_NAME));
  }

  /**
   * Hands over every remembered subject and schema, oldest first.
   *
   * @throws EmbeddedStartException when the file cannot be read, naming the line
   */
  void replay(BiConsumer<String, Schema> registration) {
    if (file == null || !Files.exists(file)) {
      return;
    }
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        JsonNode entry = json.readTree(line);
        registration.accept(
            entry.path("subject").asText(), SchemaText.parse(entry.path("schema").asText()));
      }
    } catch (IOException | RegistryError e) {
      throw new EmbeddedStartException(
          "Cannot read the schemas of %s, line %d (%s): restore the file or start with another directory"
              .formatted(
                  file, number, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  /** Remembers a new version. */
  void append(RegisteredSchema added) {
    if (file == null) {
      return;
    }
    try {
      Files.write(
          file,
          List.of(line(added)),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private String line(RegisteredSchema added) throws JsonProcessingException {
    return json.writeValueAsString(
        Map.of("subject", added.subject(), "schema", SchemaText.canonical(added.schema())));
  }
}
