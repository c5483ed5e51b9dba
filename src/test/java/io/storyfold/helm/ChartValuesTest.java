package io.storyfold.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values, their schema and the table of the README are one list. */
class ChartValuesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What users fill with keys of their own; listed as a whole. */
  private static boolean open(JsonNode schema) {
    return !schema.path("type").asText().equals("object")
        || !schema.path("additionalProperties").isBoolean()
        || schema.path("properties").has("limits");
  }

  private final JsonNode schema = parse(Chart.read("values.schema.json"));
  private final JsonNode values = Chart.yaml(Chart.read("values.yaml")).get(0);

  @Test
  void shouldListTheSameValuesEverywhere() {
    Map<String, String> listed = new TreeMap<>();
    collect("", schema, values, listed);

    assertThat(listed).hasSizeGreaterThan(80);
    assertThat(Tables.rows(Chart.read("README.md"), "| value |")).isEqualTo(listed);
  }

  @Test
  void shouldRefuseUnknownValuesAtEveryLevel() {
    assertClosed("values", schema);
  }

  /** {@code `path`} to {@code `default` | meaning}, as in the table. */
  private static void collect(
      String prefix, JsonNode schema, JsonNode values, Map<String, String> found) {
    assertThat(values.properties())
        .as("values of '%s' and properties of the schema", prefix)
        .allSatisfy(value -> assertThat(schema.path("properties").has(value.getKey())).isTrue());
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String path = prefix + property.getKey();
              JsonNode of = property.getValue();
              if (path.equals("global")) {
                return; // Helm's own, for charts that include this one
              }
              JsonNode byDefault = values.path(property.getKey());
              assertThat(byDefault.isMissingNode()).as("%s is in values.yaml", path).isFalse();
              if (open(of)) {
                found.put(path, compact(byDefault) + " | " + of.path("description").asText());
              } else {
                collect(path + ".", of, byDefault, found);
              }
            });
  }

  private static void assertClosed(String path, JsonNode of) {
    if (of.path("type").asText().equals("object") && of.has("properties")) {
      assertThat(of.path("additionalProperties").asText()).as(path).isEqualTo("false");
      of.path("properties")
          .properties()
          .forEach(property -> assertClosed(path + "." + property.getKey(), property.getValue()));
    }
  }

  private static String compact(JsonNode value) {
    return value.toString().replace("\":", "\": ").replace(",\"", ", \"");
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
