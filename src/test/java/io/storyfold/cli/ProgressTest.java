package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter out = new StringWriter();
  private final AtomicLong clock = new AtomicLong(Duration.ofDays(1).toNanos());

  @Test
  void shouldWriteOverOneLineOnATerminal() {
    try (Progress progress = progress(true, 4000)) {
      progress.add(500);
      passes(Duration.ofSeconds(1));
      progress.add(500);
    }

    assertThat(out.toString().split("\r\033\\[K", -1))
        .containsExactly(
            "",
            "1,000 articles, 1,000/s, 25 %, 3 s left",
            "1,000 articles, 1,000/s, 25 %, 3 s left" + System.lineSeparator());
  }

  @Test
  void shouldWritePlainLinesNowAndThenElsewhere() {
    try (Progress progress = progress(false, Progress.UNKNOWN)) {
      for (int second = 0; second < 19; second++) {
        passes(Duration.ofSeconds(1));
        progress.add(10);
      }
    }

    assertThat(out.toString().lines()).containsExactly("100 articles, 10/s", "190 articles, 10/s");
  }

  @Test
  void shouldSayNothingOfTimeBeforeAnythingIsDone() {
    progress(false, 10).close();

    assertThat(out.toString().strip()).isEqualTo("0 articles, 0/s");
  }

  private Progress progress(boolean terminal, long total) {
    return new Progress(new PrintWriter(out, true), terminal, "articles", total, clock::get);
  }

  private void passes(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
