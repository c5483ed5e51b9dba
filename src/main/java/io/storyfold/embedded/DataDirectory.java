package io.storyfold.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where a broker keeps its log: a directory of the caller, kept, or one of our own, deleted. */
final class DataDirectory implements AutoCloseable {
  /**
   * Held while the directory is open. Kafka has a lock of its own, but takes it only after it wrote
   * to the metadata log, which may be the log of a running server.
   */
  private static final String LOCK_FILE = "storyfold.lock";

  private final Path path;
  private final boolean temporary;
  private final FileChannel lock;

  private DataDirectory(Path path, boolean temporary, FileChannel lock) {
    this.path = path;
    this.temporary = temporary;
    this.lock = lock;
  }

  /** Opens the given directory, creating it when missing, or a temporary one for null. */
  static DataDirectory open(@Nullable Path given) {
    try {
      Path path =
          given == null
              ? Files.createTempDirectory("storyfold-broker-")
              : Files.createDirectories(given.toAbsolutePath().normalize());
      return new DataDirectory(path, given == null, lock(path));
    } catch (IOException e) {
      throw new EmbeddedStartException(
          "The broker cannot write to %s (%s): make it writable or name another directory"
              .formatted(
                  given == null ? "the temporary directory" : given, e.getClass().getSimpleName()),
          e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      throw new EmbeddedStartException(
          "The directory %s is in use by another broker: stop that one or name another directory"
              .formatted(path));
    }
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // What tryLock throws when the holder is this very process.
      return false;
    }
  }

  Path path() {
    return path;
  }

  /** Gives the directory up; deletes it when it is temporary. */
  @Override
  public void close() {
    try (lock) {
      if (temporary) {
        deleteTree(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete the temporary directory " + path, e);
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
