package io.storyfold.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * JSON Schemas (draft 2020-12) of what {@link AvroJson} writes, made from the Avro schemas, so that
 * the description can neither lag behind the records nor differ from them.
 */
final class RecordSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TYPE = "type";

  private final ObjectNode schemas;

  /**
   * @param schemas named schemas, to which more are added
   */
  RecordSchemas(ObjectNode schemas) {
    this.schemas = schemas;
  }

  /** Adds a record or enumeration with all it is made of; returns a reference to it. */
  ObjectNode add(Schema named) {
    if (!schemas.has(named.getName())) {
      ObjectNode described = schemas.putObject(named.getName());
      if (named.getDoc() != null) {
        described.put("description", named.getDoc());
      }
      if (named.getType() == Schema.Type.ENUM) {
        described.put(TYPE, "string");
        ArrayNode symbols = described.putArray("enum");
        named.getEnumSymbols().forEach(symbols::add);
      } else {
        fields(named, described);
      }
    }
    return NODES.objectNode().put("$ref", "#/components/schemas/" + named.getName());
  }

  private void fields(Schema named, ObjectNode described) {
    described.put(TYPE, "object");
    ObjectNode properties = described.putObject("properties");
    ArrayNode required = described.putArray("required");
    for (Schema.Field field : named.getFields()) {
      ObjectNode property = of(field.schema());
      if (field.doc() != null) {
        property.put("description", field.doc());
      }
      properties.set(field.name(), property);
      required.add(field.name());
    }
  }

  private ObjectNode of(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM -> add(schema);
      case ARRAY -> {
        ObjectNode array = simple("array");
        array.set("items", of(schema.getElementType()));
        yield array;
      }
      case MAP -> {
        ObjectNode map = simple("object");
        map.set("additionalProperties", of(schema.getValueType()));
        yield map;
      }
      case UNION -> {
        ObjectNode union = NODES.objectNode();
        ArrayNode either = union.putArray("oneOf");
        schema.getTypes().forEach(type -> either.add(of(type)));
        yield union;
      }
      case LONG ->
          schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
              ? simple("string").put("format", "date-time")
              : simple("integer");
      case INT -> simple("integer");
      case FLOAT, DOUBLE -> simple("number");
      case BOOLEAN -> simple("boolean");
      case NULL -> simple("null");
      case STRING -> simple("string");
      case BYTES, FIXED ->
          throw new IllegalStateException("bytes have no form in the API: " + schema);
    };
  }

  private static ObjectNode simple(String type) {
    return NODES.objectNode().put(TYPE, type);
  }
}
