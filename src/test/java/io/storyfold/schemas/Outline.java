package io.storyfold.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A YAML document of block mappings with one scalar a line, as paths and their scalars: {@code
 * info/version} → {@code 0.1.0}. Anything else is refused, so nothing can be overlooked. A YAML
 * library for one document we write ourselves would be a dependency too many.
 */
final class Outline {
  private static final int INDENT = 2;
  private static final Pattern LINE =
      Pattern.compile("( *)([A-Za-z_$][\\w.$-]*):(?: ('[^']*'|[^'\"|>&*{!].*))?");

  private final Map<String, String> scalars = new LinkedHashMap<>();

  private Outline() {}

  static Outline read(Path file) {
    try {
      return of(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outline of(List<String> lines) {
    Outline outline = new Outline();
    Deque<String> path = new ArrayDeque<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        outline.add(line, path);
      }
    }
    return outline;
  }

  /** Paths and scalars in the order written. */
  Map<String, String> scalars() {
    return scalars;
  }

  /** The scalar at a path that must be there. */
  String get(String path) {
    return Objects.requireNonNull(scalars.get(path), () -> "nothing at " + path);
  }

  private void add(String line, Deque<String> path) {
    Matcher matcher = LINE.matcher(line);
    int depth = matcher.matches() ? matcher.group(1).length() / INDENT : -1;
    if (depth < 0 || depth > path.size() || matcher.group(1).length() % INDENT != 0) {
      throw new IllegalArgumentException("not 'key: scalar' in its place: " + line);
    }
    while (path.size() > depth) {
      path.removeLast();
    }
    path.addLast(matcher.group(2));
    String scalar = matcher.group(3);
    if (scalar != null
        && scalars.put(String.join("/", path), scalar.replaceAll("^'|'$", "")) != null) {
      throw new IllegalArgumentException("written twice: " + String.join("/", path));
    }
  }
}
