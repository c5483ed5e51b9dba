package io.storyfold.cli;

/** Something the command needs is not installed. The message names it and how to get it. */
final class MissingPrerequisiteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingPrerequisiteException(String message) {
    super(message);
  }
}
