package io.storyfold.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files a user means: a file as it is, {@code -} as standard input, a directory as the files of
 * articles in it and below, in the order of their paths.
 */
final class InputFiles {
  /** Standard input, as a user names it; a file of that name is {@code ./-}. */
  static final Path STDIN = Path.of("-");

  private static final List<String> ENDINGS = List.of(".jsonl", ".ndjson", ".json");
  private static final String GZIP = ".gz";

  private InputFiles() {}

  /**
   * The files of all arguments, in their order.
   *
   * @throws MissingPrerequisiteException naming the argument that is not there, or holds nothing
   */
  static List<Path> expand(List<Path> arguments) {
    List<Path> files = new ArrayList<>();
    for (Path argument : arguments) {
      if (!argument.equals(STDIN) && !Files.exists(argument)) {
        throw new MissingPrerequisiteException("no such file or directory: " + argument);
      }
      files.addAll(Files.isDirectory(argument) ? within(argument) : List.of(argument));
    }
    return files;
  }

  private static List<Path> within(Path directory) {
    try (Stream<Path> below = Files.walk(directory)) {
      List<Path> files =
          below.filter(Files::isRegularFile).filter(InputFiles::holdsArticles).sorted().toList();
      if (files.isEmpty()) {
        throw new MissingPrerequisiteException(
            "no files of articles (" + String.join(", ", ENDINGS) + ", also .gz) in " + directory);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory + ": " + e.getMessage(), e);
    }
  }

  private static boolean holdsArticles(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    return !name.startsWith(".") && ENDINGS.stream().anyMatch(plain::endsWith);
  }
}
