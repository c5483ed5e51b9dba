package io.storyfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample files that ship with the program. */
final class Samples {
  static final String ARTICLES = "articles.jsonl";
  static final String GOLD = "gold.tsv";
  static final String COPIES = "copies.tsv";

  private Samples() {}

  static List<String> lines(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
      if (in == null) {
        throw new IllegalStateException("/samples/" + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table without its header, each split into its cells. */
  static List<List<String>> table(String name) {
    return lines(name).stream().skip(1).map(row -> List.of(row.split("\t", -1))).toList();
  }

  /** As a file below a directory, for commands. */
  static Path file(String name, Path directory) throws IOException {
    return Files.write(directory.resolve(name), lines(name));
  }
}
