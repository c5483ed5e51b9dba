package io.storyfold.cli;

import io.storyfold.poller.Poller;
import io.storyfold.poller.PollerParts;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The poller as a part of a process, in its health. */
final class PollerPart {
  private PollerPart() {}

  /**
   * Starts it.
   *
   * @param onFailure told once when it has failed for good
   */
  static Poller start(
      Settings settings, Health health, Metrics metrics, Consumer<Throwable> onFailure) {
    Poller poller = PollerParts.start(settings, metrics, InstantSource.system(), onFailure);
    health.add(poller);
    return poller;
  }
}
