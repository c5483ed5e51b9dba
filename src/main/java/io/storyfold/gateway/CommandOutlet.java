package io.storyfold.gateway;

import io.storyfold.avro.EditorialCommand;
import java.util.concurrent.Future;

/** Where editors' commands go: the log of the desk concerned. */
@FunctionalInterface
public interface CommandOutlet {
  /**
   * Sends a command.
   *
   * @param desk of the story or article concerned
   * @return done when it is safe; fails when it cannot be sent
   */
  Future<?> send(String desk, EditorialCommand command);
}
