package io.storyfold.story;

/** A command that cannot be carried out; thrown before anything is changed. */
final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandRefused(String reason) {
    super(reason, null, false, false);
  }

  /** Why, for an editor. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** Refuses unless {@code condition} holds. */
  static void unless(boolean condition, String reason) {
    if (!condition) {
      throw new CommandRefused(reason);
    }
  }
}
