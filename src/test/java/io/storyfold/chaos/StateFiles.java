package io.storyfold.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What can be done to the local state of an application behind its back. */
final class StateFiles {
  /** Bytes changed in each file. */
  private static final int FLIPS = 16;

  private StateFiles() {}

  /** Everything below is gone; the directory itself may be where a disk is mounted. */
  static void delete(Path state) throws IOException {
    if (!Files.exists(state)) {
      return;
    }
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(state)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Changes some bytes in every file that holds records. */
  static void flip(Path state, SplittableRandom random) throws IOException {
    for (Path file : recordFiles(state)) {
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        for (int i = 0; i < FLIPS && bytes.length() > 0; i++) {
          long at = random.nextLong(bytes.length());
          bytes.seek(at);
          int old = bytes.read();
          bytes.seek(at);
          bytes.write(old ^ (1 + random.nextInt(255)));
        }
      }
    }
  }

  /** RocksDB's tables and logs. */
  private static List<Path> recordFiles(Path state) throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(sst|log)"))
          .sorted()
          .toList();
    }
  }
}
