package io.storyfold.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;

/**
 * A request once routed and read.
 *
 * @param path the values of the route's placeholders, decoded
 * @param query the query parameters, decoded; of several with one name the last
 * @param body the JSON body; a missing node when there is none
 */
record RegistryRequest(Map<String, String> path, Map<String, String> query, JsonNode body) {
  String subject() {
    return placeholder("subject");
  }

  VersionSpec version() {
    return VersionSpec.parse(placeholder("version"));
  }

  /** The schema id; one that is no number is the id of no schema. */
  int id() {
    try {
      return Integer.parseInt(placeholder("id"));
    } catch (NumberFormatException e) {
      throw RegistryError.schemaNotFound();
    }
  }

  /** Whether the query sets this flag to {@code true}. */
  boolean flag(String name) {
    return Boolean.parseBoolean(query.get(name));
  }

  private String placeholder(String name) {
    return Objects.requireNonNull(path.get(name), name);
  }
}
