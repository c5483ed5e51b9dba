package io.storyfold.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/**
 * The {@code avro.java.string} hints the Avro compiler leaves in the schema of a generated class.
 * They mean nothing to readers in other languages and never change a byte of a record.
 */
final class JavaProperties {

  private static final String STRING_HINT = "avro.java.string";

  private JavaProperties() {}

  static Schema removedFrom(Schema schema) {
    try {
      JsonNode json = RegistryJson.parse(schema.toString());
      remove(json);
      return new Schema.Parser(NameValidator.NO_VALIDATION).parse(json.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Avro printed a schema that is not JSON", e);
    }
  }

  private static void remove(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(STRING_HINT);
    }
    node.forEach(JavaProperties::remove);
  }
}
