package io.storyfold.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads manifests as strictly as an API server that is told to ({@code fieldValidation=Strict}).
 */
final class Manifests {
  /** Not Kubernetes' own kinds: their operators' definitions are not at hand. */
  static final Set<String> OF_OPERATORS =
      Set.of("KafkaTopic", "KafkaUser", "ServiceMonitor", "PrometheusRule");

  private static final String MODELS = "io.kubernetes.client.openapi.models.V1";

  private final KubernetesSerialization types = new KubernetesSerialization();
  private final JsonMapper walker = JsonMapper.builder().build();

  /** What is wrong with a manifest, as both readers say; empty when all is well. */
  List<String> problems(JsonNode manifest) {
    List<String> found = new ArrayList<>();
    try {
      fields(manifest);
    } catch (IllegalArgumentException e) {
      found.add(String.valueOf(e.getMessage()));
    }
    try {
      types(manifest, found);
    } catch (RuntimeException e) {
      found.add(String.valueOf(e.getMessage()));
    }
    return found;
  }

  /** Misspelt and missing fields. */
  private static void fields(JsonNode manifest) {
    try {
      Class.forName(MODELS + manifest.path("kind").asText())
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, JsonParser.parseString(manifest.toString()));
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no model of " + manifest.path("kind"), e);
    }
  }

  /** Wrong types fail the reading; unknown fields are kept apart by every class. */
  private void types(JsonNode manifest, List<String> found) {
    Object read = types.unmarshal(manifest.toString());
    tools.jackson.databind.JsonNode back = walker.readTree(types.asJson(read));
    lost("", manifest, back, found);
    unknown(read, found);
  }

  private static void unknown(Object read, List<String> found) {
    try {
      Object extra = read.getClass().getMethod("getAdditionalProperties").invoke(read);
      if (extra instanceof Map<?, ?> fields && !fields.isEmpty()) {
        found.add("unknown fields " + fields.keySet());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(read.getClass().getName(), e);
    }
  }

  /** What was written and is not there after reading. */
  private static void lost(
      String path, JsonNode written, tools.jackson.databind.JsonNode read, List<String> found) {
    written
        .properties()
        .forEach(
            entry -> {
              String at = path + "." + entry.getKey();
              tools.jackson.databind.JsonNode there = read.path(entry.getKey());
              if (there.isMissingNode() && !entry.getValue().isEmpty()) {
                found.add(at + " is lost in reading");
              }
              lost(at, entry.getValue(), there, found);
            });
    for (int i = 0; written.isArray() && i < written.size(); i++) {
      lost(path + "[" + i + "]", written.get(i), read.path(i), found);
    }
  }
}
