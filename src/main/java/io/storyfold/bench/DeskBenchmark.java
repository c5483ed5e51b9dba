package io.storyfold.bench;

import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.embedded.TemporaryDirectory;
import io.storyfold.runtime.StreamsPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The desk alone over a log that is there: how fast it is folded again from its beginning, and how
 * long a desk takes to come back, from its own disk or from the changelog.
 */
final class DeskBenchmark {
  private static final int BATCH = 5_000;
  private static final int DAYS = 7;

  List<Section> refold(Scale scale) {
    try (TemporaryDirectory state = Rig.state();
        EmbeddedCluster cluster = EmbeddedCluster.start();
        Rig rig = new Rig(cluster, state, "refold.", false)) {
      write(rig, scale.refolded(), scale.perDay());
      double seconds = fold(rig, scale.refolded());
      double rate = scale.refolded() / seconds;
      return List.of(
          new Section("refold")
              .add("articles", "in the desk log", scale.refolded(), "articles")
              .add("seconds", "folded again in", seconds, "s")
              .add("articlesPerSecond", "that is", rate, "articles/s")
              .add(
                  "sevenDaysSeconds",
                  "seven days of %,d at this rate".formatted(scale.perDay()),
                  (double) DAYS * scale.perDay() / rate,
                  "s"));
    }
  }

  List<Section> restore(Scale scale) {
    try (TemporaryDirectory state = Rig.state();
        EmbeddedCluster cluster = EmbeddedCluster.start();
        Rig rig = new Rig(cluster, state, "restore.", false)) {
      write(rig, scale.restored(), scale.perDay());
      fold(rig, scale.restored());
      Path stores = rig.stateOf(StreamsPart.DESK);
      double bytes = bytes(stores);
      double local = start(rig);
      new TemporaryDirectory(stores).close();
      double changelog = start(rig);
      return List.of(
          new Section("restore")
              .add("articles", "in the stores", scale.restored(), "articles")
              .add("bytesPerArticle", "on disk", bytes / scale.restored(), "bytes/article")
              .add("localSeconds", "ready from local stores after", local, "s")
              .add("changelogSeconds", "ready from the changelog after", changelog, "s"));
    }
  }

  /** Fills the desk log. */
  private static void write(Rig rig, int articles, int perDay) {
    InventedNews news = new InventedNews(4, InventedNews.Kind.FULL_TEXT, perDay);
    try (Stage intake = rig.start(StreamsPart.INTAKE)) {
      for (int left = articles; left > 0; left -= BATCH) {
        rig.load(news.take(Math.min(BATCH, left)));
      }
      intake.awaitProcessed(articles);
    }
  }

  /** Seconds from the start of the desk to the last article of its log. */
  private static double fold(Rig rig, int articles) {
    Stopwatch watch = new Stopwatch();
    try (Stage desk = rig.start(StreamsPart.DESK)) {
      desk.awaitProcessed(articles);
      return watch.seconds();
    }
  }

  /** Seconds until a desk that was closed decides again. */
  private static double start(Rig rig) {
    Stopwatch watch = new Stopwatch();
    try (Stage desk = rig.start(StreamsPart.DESK)) {
      return watch.seconds();
    }
  }

  private static long bytes(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
