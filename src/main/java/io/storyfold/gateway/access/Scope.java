package io.storyfold.gateway.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may be good for. */
public enum Scope {
  /** Delivering articles. */
  PUBLISH,
  /** Commands of editors. */
  EDIT;

  /** The name in settings and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Scope> parse(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }
}
