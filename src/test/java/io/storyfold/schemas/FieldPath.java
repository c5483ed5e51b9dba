package io.storyfold.schemas;

import java.util.Iterator;
import java.util.List;
import org.apache.avro.Schema;

/** Names the place of an incompatibility, which Avro gives as positions. */
final class FieldPath {
  private FieldPath() {}

  /**
   * The record and field nearest to a place, such as {@code Counts.articles}.
   *
   * @param schema the reader's schema
   * @param location positions in it, such as {@code /fields/11/type/fields/0/type}
   */
  static String of(Schema schema, String location) {
    Schema at = schema;
    String path = schema.getName();
    Iterator<String> steps = List.of(location.split("/", -1)).iterator();
    while (steps.hasNext()) {
      switch (steps.next()) {
        case "fields" -> {
          if (steps.hasNext()) {
            Schema.Field field = at.getFields().get(Integer.parseInt(steps.next()));
            path = at.getName() + '.' + field.name();
            at = field.schema();
          }
        }
        case "items" -> at = at.getElementType();
        case "values" -> at = at.getValueType();
        default -> {
          // "type", the number of a union's branch: still the same field.
        }
      }
    }
    return path;
  }
}
