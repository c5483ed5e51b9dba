package io.storyfold.chaos;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of its own for one application's state, in memory. To fill it, its size is set to
 * what is used of it.
 */
final class SmallDisk implements AutoCloseable {
  /** In bytes; memory is taken for what is written only. */
  private static final long ROOMY = 4L << 30;

  /** While it is written to, it may grow between a look and the cut. */
  private static final int TRIES = 100;

  private final Path directory;
  private final boolean mounted;

  private SmallDisk(Path directory, boolean mounted) {
    this.directory = directory;
    this.mounted = mounted;
  }

  /** Mounted where this user may mount, else an ordinary directory. */
  static SmallDisk at(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    int status =
        command("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "tmpfs", directory.toString());
    return new SmallDisk(directory, status == 0);
  }

  /** Whether it can be filled. */
  boolean isMounted() {
    return mounted;
  }

  Path state() {
    return directory.resolve("state");
  }

  void fill() throws IOException, InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      FileStore store = Files.getFileStore(directory);
      if (resize(store.getTotalSpace() - store.getUnallocatedSpace())) {
        return;
      }
    }
    throw new IOException(directory + " fills faster than it can be cut");
  }

  void free() throws IOException, InterruptedException {
    if (!resize(ROOMY)) {
      throw new IOException(directory + " cannot be given room");
    }
  }

  private boolean resize(long bytes) throws InterruptedException {
    return command("mount", "-o", "remount,size=" + bytes, directory.toString()) == 0;
  }

  private static int command(String... words) throws InterruptedException {
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
  public void close() throws InterruptedException {
    if (mounted) {
      command("umount", "-l", directory.toString());
    }
  }
}
