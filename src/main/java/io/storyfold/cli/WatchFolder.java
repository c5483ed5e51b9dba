package io.storyfold.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder into which deliveries are put. A file is picked up by renaming it into {@code .working},
 * so that two watchers never take the same one, and ends in {@code done} or {@code failed}. What
 * stands in {@code .working} at the start was interrupted and is taken again.
 *
 * <p>Whoever delivers must rename a finished file into the folder: a file that is still written is
 * known only by a name that begins with a dot or ends in {@code .part} or {@code .tmp}.
 */
final class WatchFolder {
  private final Path folder;
  private final Path working;
  private final Path done;
  private final Path failed;
  private boolean first = true;

  /** Makes the folders beside the deliveries. */
  WatchFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new MissingPrerequisiteException("no such directory: " + folder);
    }
    this.folder = folder;
    this.working = Files.createDirectories(folder.resolve(".working"));
    this.done = Files.createDirectories(folder.resolve("done"));
    this.failed = Files.createDirectories(folder.resolve("failed"));
  }

  /**
   * Takes every file that is there now, by name.
   *
   * @param publish reads and publishes one; whether there was anything in it to publish
   * @return how many were taken
   */
  int sweep(Predicate<Path> publish) throws IOException {
    int taken = 0;
    if (first) {
      for (Path interrupted : files(working)) {
        finish(interrupted, publish);
        taken++;
      }
      first = false;
    }
    for (Path file : files(folder)) {
      Path ours = working.resolve(String.valueOf(file.getFileName()));
      if (pickedUp(file, ours)) {
        finish(ours, publish);
        taken++;
      }
    }
    return taken;
  }

  private void finish(Path file, Predicate<Path> publish) throws IOException {
    Path end = publish.test(file) ? done : failed;
    Files.move(file, free(end, String.valueOf(file.getFileName())));
  }

  /** A file of the same name came before: both are kept. */
  private static Path free(Path directory, String name) {
    Path target = directory.resolve(name);
    for (int i = 1; Files.exists(target); i++) {
      target = directory.resolve(name + "." + i);
    }
    return target;
  }

  private static boolean pickedUp(Path file, Path ours) throws IOException {
    try {
      if (Files.exists(ours)) {
        return false;
      }
      Files.move(file, ours, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      return false; // another watcher has it
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isRegularFile).filter(WatchFolder::finished).sorted().toList();
    }
  }

  private static boolean finished(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && !name.endsWith(".part") && !name.endsWith(".tmp");
  }
}
