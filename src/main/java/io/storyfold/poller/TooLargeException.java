package io.storyfold.poller;

import java.io.IOException;

/** An answer is larger than what is read of one. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
