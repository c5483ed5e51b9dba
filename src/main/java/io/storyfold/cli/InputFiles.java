package io.storyfold.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files a user means: a file as it is, {@code -} as standard input, a directory as the files of
 * articles in it and below, a pattern ({@code archive/**}{@code /2026-*.xml}) as the files that fit
 * it, both in the order of their paths.
 */
final class InputFiles {
  /** Standard input, as a user names it; a file of that name is {@code ./-}. */
  static final Path STDIN = Path.of("-");

  private static final List<String> ENDINGS =
      List.of(".jsonl", ".ndjson", ".json", ".xml", ".rss", ".atom", ".rdf", ".zip");
  private static final String GZIP = ".gz";
  private static final Pattern PATTERN = Pattern.compile("[*?\\[{]");

  private InputFiles() {}

  /**
   * The files of all arguments, in their order.
   *
   * @throws MissingPrerequisiteException naming the argument that is not there, or holds nothing
   */
  static List<Path> expand(List<Path> arguments) {
    List<Path> files = new ArrayList<>();
    for (Path argument : arguments) {
      if (argument.equals(STDIN) || Files.exists(argument)) {
        files.addAll(Files.isDirectory(argument) ? within(argument) : List.of(argument));
      } else if (PATTERN.matcher(argument.toString()).find()) {
        files.addAll(fitting(argument));
      } else {
        throw new MissingPrerequisiteException("no such file or directory: " + argument);
      }
    }
    return files;
  }

  private static List<Path> within(Path directory) {
    List<Path> files = files(directory).filter(InputFiles::holdsArticles).toList();
    if (files.isEmpty()) {
      throw new MissingPrerequisiteException(
          "no files of articles (" + String.join(", ", ENDINGS) + ", also .gz) in " + directory);
    }
    return files;
  }

  /** A pattern says which files are meant, whatever they are called. */
  private static List<Path> fitting(Path pattern) {
    PathMatcher fits = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    Path start = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
    for (Path part : pattern) {
      if (start == null || PATTERN.matcher(part.toString()).find()) {
        break;
      }
      start = start.resolve(part);
    }
    Path from = start == null ? Path.of("") : start;
    List<Path> files =
        Files.isDirectory(from) || from.toString().isEmpty()
            ? files(from).filter(fits::matches).toList()
            : List.of();
    if (files.isEmpty()) {
      throw new MissingPrerequisiteException("no file fits " + pattern);
    }
    return files;
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> below = Files.walk(directory)) {
      return below.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory + ": " + e.getMessage(), e);
    }
  }

  /** By its name: a directory of deliveries may hold pictures and notes. */
  static boolean holdsArticles(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    return !name.startsWith(".") && ENDINGS.stream().anyMatch(plain::endsWith);
  }
}
