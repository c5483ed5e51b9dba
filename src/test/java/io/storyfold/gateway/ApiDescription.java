package io.storyfold.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The OpenAPI document as an oracle: every answer a test gets must be one that it describes.
 * Stricter than the document: fields that it does not name are faults of ours.
 */
final class ApiDescription {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final ObjectNode document;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  ApiDescription(ObjectNode document) {
    this.document = document;
    JsonNode components = document.at("/components/schemas");
    components.fields().forEachRemaining(named -> close(named.getValue(), named.getKey()));
  }

  /** What is wrong with an answer; empty when it is as described, or its path is not described. */
  String complaint(String method, HttpResponse<String> answer) throws IOException {
    Optional<JsonNode> operation = operation(method, answer.uri().getRawPath());
    if (operation.isEmpty()) {
      return "";
    }
    String status = String.valueOf(answer.statusCode());
    JsonNode response = resolved(operation.get().path("responses").path(status));
    if (response.isMissingNode()) {
      return method + " " + answer.uri() + ": status " + status + " is not described";
    }
    JsonNode content = response.path("content");
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    if (content.isMissingNode()) {
      return answer.body().isEmpty() || answer.statusCode() < 400
          ? ""
          : status + " is described without a body";
    }
    if (!content.has(type)) {
      return method + " " + answer.uri() + ": " + status + " as '" + type + "' is not described";
    }
    boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
    if (packed || !type.endsWith("json")) {
      return "";
    }
    Set<ValidationMessage> faults =
        schema(content.path(type).path("schema")).validate(JSON.readTree(answer.body()));
    return faults.isEmpty() ? "" : method + " " + answer.uri() + ": " + faults;
  }

  private JsonSchema schema(JsonNode of) {
    return schemas.computeIfAbsent(
        of,
        node -> {
          ObjectNode root = node.deepCopy();
          root.set("components", document.get("components"));
          return SCHEMAS.getSchema(root);
        });
  }

  private Optional<JsonNode> operation(String method, String path) {
    JsonNode paths = document.path("paths");
    for (Iterator<Map.Entry<String, JsonNode>> all = paths.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> each = all.next();
      String template = each.getKey().replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
      if (Pattern.matches("\\Q" + template + "\\E", path)) {
        JsonNode operation = each.getValue().path(method.toLowerCase(Locale.ROOT));
        return operation.isMissingNode() ? Optional.empty() : Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Forbids further fields, but for what others build on. */
  private static void close(JsonNode schema, String name) {
    if (schema instanceof ObjectNode object) {
      if (object.has("allOf")) {
        object.put("unevaluatedProperties", false);
        object.get("allOf").forEach(part -> part.path("properties").forEach(p -> close(p, "")));
        return;
      }
      if (object.has("properties") && !name.equals("Story")) {
        object.put("additionalProperties", false);
      }
    }
    schema.forEach(child -> close(child, ""));
  }
}
