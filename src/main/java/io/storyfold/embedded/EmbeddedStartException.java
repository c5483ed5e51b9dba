package io.storyfold.embedded;

import org.jspecify.annotations.Nullable;

/**
 * The embedded broker or registry could not start. The message is one line that names the port,
 * directory or missing library at fault and what to do about it; it can be shown to a user as it
 * stands.
 */
public final class EmbeddedStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedStartException(String message) {
    super(message);
  }

  EmbeddedStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
