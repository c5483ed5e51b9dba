package io.storyfold.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.avro.Schema;

/** The body that names a schema: {@code {"schema": "…", "schemaType": "AVRO"}}. */
final class SchemaRequest {
  private static final String AVRO = "AVRO";

  /** Parts of Confluent's contract that change what a schema means; ignoring one would mislead. */
  private static final List<String> UNSUPPORTED = List.of("references", "metadata", "ruleSet");

  private SchemaRequest() {}

  /** The schema of the body, or a refusal that says what is wrong with it. */
  static Schema parse(JsonNode body) {
    String type = body.path("schemaType").asText(AVRO);
    if (!type.equals(AVRO)) {
      throw RegistryError.invalidSchema("schema type " + type + " is not supported, only AVRO is");
    }
    for (String part : UNSUPPORTED) {
      if (!body.path(part).isEmpty()) {
        throw RegistryError.invalidSchema("the embedded registry does not support " + part);
      }
    }
    JsonNode schema = body.path("schema");
    if (!schema.isTextual() || schema.textValue().isBlank()) {
      throw RegistryError.invalidSchema("the request has no text in \"schema\"");
    }
    return SchemaText.parse(schema.textValue());
  }
}
