package io.storyfold.gateway;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the gateway hears from the brokers. While it does not, it goes on answering from memory
 * and says how old that is: a frontend with news of an hour ago is better than one without.
 */
final class Contact {
  private volatile Instant last = Instant.EPOCH;
  private volatile String trouble = "not started";

  /** The brokers have answered. */
  void made() {
    last = Instant.now();
    trouble = "";
  }

  /** The brokers, or the registry, cannot be reached. */
  void lost(String why) {
    trouble = why;
  }

  /** What keeps it from reading; empty when nothing does. */
  String trouble() {
    return trouble;
  }

  /** When they answered last; the epoch when never. */
  Instant last() {
    return last;
  }

  /** Since when nothing new can have come; empty while there is contact. */
  Optional<Instant> staleSince() {
    return trouble.isEmpty() ? Optional.empty() : Optional.of(last);
  }
}
