package io.storyfold.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that is gone when its user is done. */
public record TemporaryDirectory(Path path) implements AutoCloseable {
  /** A new one, empty. */
  public static TemporaryDirectory make() throws IOException {
    return new TemporaryDirectory(Files.createTempDirectory("storyfold"));
  }

  /** Deletes it with all that is in it. */
  @Override
  public void close() {
    try (Stream<Path> below = Files.walk(path)) {
      below.sorted(Comparator.reverseOrder()).forEach(TemporaryDirectory::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
