package io.storyfold.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where a broker keeps its log: a directory of the caller, kept, or one of our own, deleted. */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final boolean temporary;

  private DataDirectory(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /** Opens the given directory, creating it when missing, or a temporary one for null. */
  static DataDirectory open(@Nullable Path given) {
    try {
      if (given == null) {
        return new DataDirectory(Files.createTempDirectory("storyfold-broker-"), true);
      }
      Path path = Files.createDirectories(given.toAbsolutePath().normalize());
      // A probe file, because Files.isWritable answers by permission bits, not by mount options.
      Files.delete(Files.createTempFile(path, "writable-", ".probe"));
      return new DataDirectory(path, false);
    } catch (IOException e) {
      throw new EmbeddedStartException(
          "The broker cannot write to %s (%s): make it writable or name another directory"
              .formatted(
                  given == null ? "the temporary directory" : given, e.getClass().getSimpleName()),
          e);
    }
  }

  Path path() {
    return path;
  }

  /** Deletes the directory when it is temporary. */
  @Override
  public void close() {
    if (temporary) {
      try {
        deleteTree(path);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot delete the temporary directory " + path, e);
      }
    }
  }

  private static void deleteTree(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          // The broker's background threads may remove a file between listing and visiting it.
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
