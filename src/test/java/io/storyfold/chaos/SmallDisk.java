package io.storyfold.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of its own for one application's state, in memory, so small that it can be filled.
 */
final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 64 * 1024;

  private final Path directory;
  private final boolean mounted;

  private SmallDisk(Path directory, boolean mounted) {
    this.directory = directory;
    this.mounted = mounted;
  }

  /** Mounted where this user may mount, else an ordinary directory. */
  static SmallDisk at(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    int status = command("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", directory.toString());
    return new SmallDisk(directory, status == 0);
  }

  /** Whether it can be filled. */
  boolean isMounted() {
    return mounted;
  }

  Path state() {
    return directory.resolve("state");
  }

  private Path ballast() {
    return directory.resolve("ballast");
  }

  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast())) {
      byte[] block = new byte[BLOCK];
      while (directory.toFile().getUsableSpace() > 0) {
        out.write(block);
      }
    } catch (IOException e) {
      // Full.
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private static int command(String... words) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return 1; // There is no such command.
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (mounted) {
      command("umount", "-l", directory.toString());
    }
  }
}
