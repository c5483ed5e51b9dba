package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.DeskEntry;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that was interrupted decides like one that was not, with editors at work too. */
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
    try (DeskTasks scratch = new DeskTasks(state.resolve("scratch"));
        DeskTasks undisturbed = new DeskTasks(state.resolve("undisturbed"));
        DeskTasks interrupted = new DeskTasks(state.resolve("interrupted"))) {
      int entries = 0;
      for (DeskEntry entry : DeskLogs.edited(7, STEPS, scratch)) {
        if (++entries % INTERRUPTED_EVERY == 0) {
          interruption.accept(interrupted);
        }
        assertThat(interrupted.process(entry))
            .as("results of entry %d", entries)
            .isEqualTo(undisturbed.process(entry));
      }
    }
  }
}
