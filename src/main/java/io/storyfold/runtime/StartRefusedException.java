package io.storyfold.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A start that cannot succeed: the broker does not answer, a topic is missing, a directory cannot
 * be written, a port is taken. The message says what is wrong and what to do, in one line.
 */
public final class StartRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefusedException(String message) {
    super(message);
  }

  public StartRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
