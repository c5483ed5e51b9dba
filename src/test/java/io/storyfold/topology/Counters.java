package io.storyfold.topology;

import io.micrometer.core.instrument.Counter;
import io.storyfold.runtime.Metrics;

/** Reads what was counted. */
final class Counters {
  private Counters() {}

  static int dropped(Metrics metrics, String what) {
    return sum(metrics, "storyfold.dropped", "what", what);
  }

  static int rejected(Metrics metrics, String reason) {
    return sum(metrics, "storyfold.articles.rejected", "reason", reason);
  }

  static int accepted(Metrics metrics, String desk) {
    return sum(metrics, "storyfold.articles.accepted", "desk", desk);
  }

  private static int sum(Metrics metrics, String name, String tag, String value) {
    return (int)
        metrics.registry().find(name).tag(tag, value).counters().stream()
            .mapToDouble(Counter::count)
            .sum();
  }
}
