package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.evaluate.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Feeds of every kind that say at their head how they are to be read. */
class SharedFeedsTest {
  private static final double WANTED = 0.95;

  @Test
  void shouldReadWellFormedFeedsAsTheySayTheyAreToBeRead() throws IOException {
    List<Path> files = files("wellformed");
    Map<String, List<String>> faults = new TreeMap<>();
    int statements = 0;
    for (Path file : files) {
      StatedFeed feed = new StatedFeed(file);
      statements += feed.statements();
      List<String> found = feed.faults();
      if (!found.isEmpty()) {
        faults.put(file.toString(), found);
      }
    }
    double good = (files.size() - faults.size()) / (double) files.size();
    if (Boolean.getBoolean("storyfold.show")) {
      faults.forEach((file, why) -> System.out.println(file + " " + why));
      System.out.println(files.size() + " files, " + statements + " statements, good " + good);
    }

    assertThat(files).hasSizeGreaterThan(400);
    assertThat(statements).isGreaterThan(60);
    assertThat(good).as(faults.toString()).isGreaterThanOrEqualTo(WANTED);
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(Shared.data("formats/feedparser-feeds/tests/" + folder))) {
      return all.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
