package io.storyfold.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a raw URL path and query apart. */
final class RequestPath {
  private RequestPath() {}

  /** Splits first and decodes then, so that a subject may hold an encoded slash. */
  static List<String> segments(String rawPath) {
    return Arrays.stream(rawPath.split("/", -1))
        .filter(segment -> !segment.isEmpty())
        // A plus stands for itself in a path, but URLDecoder reads forms, where it is a space.
        .map(segment -> decode(segment.replace("+", "%2B")))
        .toList();
  }

  static Map<String, String> query(@Nullable String rawQuery) {
    Map<String, String> parameters = new HashMap<>();
    if (rawQuery != null) {
      for (String parameter : rawQuery.split("&", -1)) {
        int equals = parameter.indexOf('=');
        if (equals > 0) {
          parameters.put(
              decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RegistryError.badRequest("Not a URL encoding: " + text);
    }
  }
}
