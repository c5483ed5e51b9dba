package io.storyfold.runtime;

import java.util.List;

/** Settings that cannot be used. Carries every problem found, one line each. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One line per problem: the key, where it came from, what was expected. */
  public List<String> problems() {
    return problems;
  }
}
