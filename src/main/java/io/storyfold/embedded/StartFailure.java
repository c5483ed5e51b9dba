package io.storyfold.embedded;

import java.net.BindException;
import java.nio.file.Path;

/** Reads the broker's start-up exceptions, whose cause hides several levels down. */
final class StartFailure {
  private StartFailure() {}

  /** Whether a listener lost its port to someone else. */
  static boolean isPortTaken(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  static EmbeddedStartException explain(Path directory, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    return new EmbeddedStartException(
        "The embedded broker did not start in %s: %s (%s)"
            .formatted(directory, reason, root.getClass().getSimpleName()),
        failure);
  }
}
