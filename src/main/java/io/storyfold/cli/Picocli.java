package io.storyfold.cli;

import org.jspecify.annotations.Nullable;

/** What picocli injects is there when a command is called. */
final class Picocli {
  private Picocli() {}

  static <T> T bound(@Nullable T injected) {
    if (injected == null) {
      throw new IllegalStateException("not called by picocli");
    }
    return injected;
  }
}
