package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
  /** Gauges whose lambda nobody else held read NaN from the first collection on. */
  @Test
  void shouldShowGaugesForAsLongAsTheProcessLives() {
    try (Metrics metrics = new Metrics()) {
      bind(metrics, 7);
      System.gc();

      assertThat(metrics.scrape().lines())
          .contains(
              "storyfold_lag{part=\"intake\"} 7.0",
              "storyfold_restoring{part=\"intake\"} 8.0",
              "storyfold_gateway_stories 9.0",
              "storyfold_gateway_stale_seconds 12.0");
    }
  }

  private static void bind(Metrics metrics, long first) {
    metrics.backlog("intake", () -> first, () -> first + 1);
    metrics.gateway(() -> first + 2, () -> first + 3, () -> first + 4, () -> first + 5);
  }
}
