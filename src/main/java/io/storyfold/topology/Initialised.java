package io.storyfold.topology;

import org.jspecify.annotations.Nullable;

/** What a processor is given by {@code init}, which Kafka Streams calls before anything else. */
final class Initialised {
  private Initialised() {}

  static <T> T bound(@Nullable T given) {
    if (given == null) {
      throw new IllegalStateException("init was not called");
    }
    return given;
  }
}
