package io.storyfold.cli;

import io.storyfold.embedded.EmbeddedBroker;

/** The jars of the embedded broker, which a production installation leaves out. */
final class EmbeddedSet {
  private EmbeddedSet() {}

  /**
   * Makes sure they are there.
   *
   * @throws MissingPrerequisiteException naming what is missing
   */
  static void require(String command) {
    if (!EmbeddedBroker.available()) {
      throw new MissingPrerequisiteException(
          command
              + " needs the embedded broker: the jars of lib/embedded are missing beside the"
              + " program");
    }
  }
}
