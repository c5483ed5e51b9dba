package io.storyfold.registry;

import org.jspecify.annotations.Nullable;

/**
 * No registry answered, after all tries at all URLs. Recoverable: the same call may succeed later,
 * so retry or end the process, and never dead-letter the record that needed it.
 */
public final class RegistryUnavailableException extends RegistryException {

  private static final long serialVersionUID = 1L;

  /**
   * Made after the last try.
   *
   * @param message names the URLs, the tries and what to do
   * @param cause the last I/O error, or null if the last answer was an HTTP status
   */
  public RegistryUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
