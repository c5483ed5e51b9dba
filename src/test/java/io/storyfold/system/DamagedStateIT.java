package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.article.Article;
import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.Outcome;
import io.storyfold.embedded.TestCluster;
import io.storyfold.runtime.Keys;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

/** A disk changes what was written to it. */
@ExtendWith(ClusterExtension.class)
class DamagedStateIT {
  private static final int LOST = 64;

  @Test
  void shouldEndAndThenReadTheStateBackFromTheChangelogs(
      TestCluster cluster, @TempDir Path directory) throws IOException {
    Installation installation =
        new Installation(cluster.clientConfig(), cluster.prefix(), directory, true);
    Article first = article("one.example|1");
    Article second = article("two.example|2");
    installation.deliver(first);
    try (Installation.Run run = installation.start()) {
      run.awaitPlaced(first);
    }
    damage(Path.of(installation.settings().get(Keys.STATE_DIR)));

    installation.deliver(second);
    // Intake's is found first, then the desk's: an orchestrator starts the process twice.
    assertFindsDamage(installation, "intake");
    assertFindsDamage(installation, "desk");
    try (Installation.Run run = installation.start()) {
      run.awaitPlaced(second);
    }

    Outcome outcome = installation.outcome();
    assertThat(outcome.placed().keySet()).containsExactly(first.id(), second.id());
    assertThat(outcome.stories()).as("the second is known to copy the first").hasSize(1);
  }

  private static void assertFindsDamage(Installation installation, String part) {
    try (Installation.Run run = installation.start()) {
      assertThatThrownBy(run::awaitEnd)
          .hasRootCauseInstanceOf(RocksDBException.class)
          .hasStackTraceContaining("storyfold-" + part);
    }
  }

  private static Article article(String id) {
    return Article.from(id.substring(0, id.indexOf('|')))
        .id(id)
        .title("Harbour closed after storm warning")
        .body("The harbour was closed on Monday after the weather service warned of a storm.")
        .language("en")
        .publishedAt(0)
        .build();
  }

  /** The end of every table becomes zeroes. */
  private static void damage(Path state) throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.walk(state)) {
      tables = files.filter(file -> file.toString().endsWith(".sst")).toList();
    }
    assertThat(tables).isNotEmpty();
    for (Path table : tables) {
      try (RandomAccessFile bytes = new RandomAccessFile(table.toFile(), "rw")) {
        bytes.seek(Math.max(0, bytes.length() - LOST));
        bytes.write(new byte[(int) Math.min(LOST, bytes.length())]);
      }
    }
  }
}
