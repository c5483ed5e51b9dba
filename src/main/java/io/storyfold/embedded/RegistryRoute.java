package io.storyfold.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One endpoint.
 *
 * @param method the HTTP method
 * @param segments of the path; one in braces takes any value
 * @param action computes what is sent back as JSON
 */
record RegistryRoute(String method, List<String> segments, Action action) {
  /** Answers a request with a value Jackson can write, or throws a {@link RegistryError}. */
  @FunctionalInterface
  interface Action {
    Object answer(RegistryRequest request);
  }

  static RegistryRoute of(String method, String pattern, Action action) {
    return new RegistryRoute(method, RequestPath.segments(pattern), action);
  }

  /** The placeholders' values when the path fits, else nothing. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (segment.startsWith("{")) {
        values.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
