package io.storyfold.schemas;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** The records and enums a schema is made of, itself included. */
final class NamedTypes {
  private final Map<String, Schema> found = new LinkedHashMap<>();

  private NamedTypes() {}

  /** By full name, outer types first. */
  static Map<String, Schema> in(Schema schema) {
    NamedTypes types = new NamedTypes();
    types.visit(schema);
    return types.found;
  }

  private void visit(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> visit(field.schema()));
        }
      }
      case ENUM, FIXED -> found.putIfAbsent(schema.getFullName(), schema);
      case ARRAY -> visit(schema.getElementType());
      case MAP -> visit(schema.getValueType());
      case UNION -> schema.getTypes().forEach(this::visit);
      default -> {
        // Primitive types have no name.
      }
    }
  }
}
