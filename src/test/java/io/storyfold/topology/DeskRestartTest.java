package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.Withdrawal;
import io.storyfold.story.NewsStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that was interrupted decides like one that was not. */
class DeskRestartTest {
  private static final int STEPS = 1_100;

  /** Odd, so that interruptions fall on all kinds of entries. */
  private static final int INTERRUPTED_EVERY = 137;

  @Test
  void shouldDecideLikeAnUndisturbedDeskAfterRestarts(@TempDir Path state) {
    assertUndisturbedBy(DeskTasks::restart, state);
  }

  @Test
  void shouldDecideLikeAnUndisturbedDeskWhenItsTaskIsResumed(@TempDir Path state) {
    assertUndisturbedBy(DeskTasks::resume, state);
  }

  private static void assertUndisturbedBy(Consumer<DeskTasks> interruption, Path state) {
    try (DeskTasks undisturbed = new DeskTasks(state.resolve("undisturbed"));
        DeskTasks interrupted = new DeskTasks(state.resolve("interrupted"))) {
      int entries = 0;
      for (DeskEntry entry : log()) {
        if (++entries % INTERRUPTED_EVERY == 0) {
          interruption.accept(interrupted);
        }
        assertThat(interrupted.process(entry))
            .as("results of entry %d", entries)
            .isEqualTo(undisturbed.process(entry));
      }
    }
  }

  /** Two desks on one partition. */
  private static List<DeskEntry> log() {
    List<DeskEntry> entries = new ArrayList<>();
    for (NewsStream.Step step : NewsStream.of(7, STEPS)) {
      Article article = step.article();
      if (article != null) {
        entries.add(Articles.entry(deskOf(article.id()), article, step.at()));
      } else if (step.withdrawn() != null) {
        String id = step.withdrawn();
        entries.add(EntryCodec.withdrawal(deskOf(id), step.at(), id, Withdrawal.CANCELED, "test"));
      } else {
        Stream.of("de", "en").forEach(desk -> entries.add(EntryCodec.tick(desk, step.at())));
      }
    }
    return entries;
  }

  /** Of an article for life, as intake would have fixed it. */
  private static String deskOf(String articleId) {
    return articleId.hashCode() % 3 == 0 ? "de" : "en";
  }
}
