package io.storyfold.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks cause chains: what went wrong first is what an operator wants to read. */
public final class RootCause {
  private RootCause() {}

  /** The innermost cause; {@code e} itself when it has none. */
  public static Throwable of(Throwable e) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable root = e;
    while (seen.add(root) && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** The innermost cause in one line: its type unless the message speaks for itself. */
  public static String line(Throwable e) {
    Throwable root = of(e);
    String message = root.getMessage();
    String type = root.getClass().getSimpleName();
    return message == null || message.isBlank()
        ? type
        : type + ": " + message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  /** Whether anything in the chain, {@code e} included, fits. */
  static boolean anyMatch(@Nullable Throwable e, Predicate<Throwable> fits) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable t = e; t != null && seen.add(t); t = t.getCause()) {
      if (fits.test(t)) {
        return true;
      }
    }
    return false;
  }
}
