package io.storyfold.registry;

import java.util.List;

/**
 * The registry's verdict on a schema that is not registered yet.
 *
 * @param compatible whether registration would be accepted
 * @param problems the reasons against it in the registry's words; may be empty even if there are
 *     some, because not every registry explains itself
 */
public record Compatibility(boolean compatible, List<String> problems) {

  /** Copies the list. */
  public Compatibility {
    problems = List.copyOf(problems);
  }
}
