package io.storyfold.runtime;

/** A part of the process that can tell how it is: a topology, the gateway, the poller. */
public interface Probe {
  /** As on the command line: {@code intake}, {@code desk}, {@code gateway}, {@code poller}. */
  String name();

  /** How it is now. Must answer at once: no network, no lock that is held for long. */
  Condition condition();
}
