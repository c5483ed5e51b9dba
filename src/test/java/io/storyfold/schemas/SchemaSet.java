package io.storyfold.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.SchemaParser.ParseResult;

/**
 * The schemas of one version by file name, such as {@code Story.avsc} or {@code
 * state/CopyText.avsc}. Each stands alone: the types it names are written out in it.
 */
record SchemaSet(String version, SortedMap<String, Schema> schemas) {
  /** Name of the set that is worked on. */
  static final String CURRENT = "current";

  static final Path DIRECTORY = Path.of("schemas");
  static final Path RELEASED = DIRECTORY.resolve("released");

  /** Folder of the schemas that stand in state stores only. */
  static final String STATE = "state/";

  private static final String SUFFIX = ".avsc";

  /** A part of topic values, never one itself. */
  private static final String PART = "ArticleRef.avsc";

  /** What the sources say now; types may be spread over several files. */
  static SchemaSet current() {
    SchemaParser parser = new SchemaParser();
    Map<String, ParseResult> parsed = new TreeMap<>();
    for (Path file : files(DIRECTORY)) {
      parsed.put(name(DIRECTORY, file), attempt(file, () -> parser.parse(file)));
    }
    SortedMap<String, Schema> schemas = new TreeMap<>();
    parsed.forEach((name, result) -> schemas.put(name, parser.resolve(result)));
    schemas.remove(PART);
    return new SchemaSet(CURRENT, schemas);
  }

  /** All released sets, oldest first. */
  static List<SchemaSet> released() {
    return attempt(
        RELEASED,
        () -> {
          try (Stream<Path> directories = Files.list(RELEASED)) {
            return directories
                .map(SchemaSet::read)
                .sorted(Comparator.comparing(set -> ModuleDescriptor.Version.parse(set.version)))
                .toList();
          }
        });
  }

  /** A released set; every file must parse by itself. */
  static SchemaSet read(Path directory) {
    SortedMap<String, Schema> schemas = new TreeMap<>();
    for (Path file : files(directory)) {
      schemas.put(name(directory, file), attempt(file, () -> SchemaParser.parseSingle(file)));
    }
    return new SchemaSet(directory.getFileName().toString(), schemas);
  }

  /** The schema of a file that must be there. */
  Schema get(String file) {
    return Objects.requireNonNull(schemas.get(file), () -> "no " + file + " in " + version);
  }

  /** Writes the set as a new release; a released set is never written again. */
  void write(Path directory) {
    if (Files.exists(directory)) {
      throw new IllegalStateException(directory + " exists: choose the next version");
    }
    schemas.forEach(
        (name, schema) ->
            attempt(
                directory,
                () -> {
                  Path file = directory.resolve(name);
                  Files.createDirectories(file.getParent());
                  return Files.writeString(file, schema.toString(true) + "\n");
                }));
  }

  /** The schema files of a version: those of topics and those of state stores. */
  private static List<Path> files(Path directory) {
    List<Path> files = new ArrayList<>(list(directory));
    files.addAll(list(directory.resolve(STATE)));
    return files;
  }

  private static List<Path> list(Path directory) {
    return attempt(
        directory,
        () -> {
          try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
          }
        });
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  /** Something that reads or writes files. */
  @FunctionalInterface
  private interface FileAction<T> {
    T run() throws IOException;
  }

  private static <T> T attempt(Path file, FileAction<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
