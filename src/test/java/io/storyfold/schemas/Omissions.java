package io.storyfold.schemas;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a schema lacks to be understood and to evolve: docs everywhere, and the defaults without
 * which no field or symbol could ever be added or left out.
 */
final class Omissions {
  private final List<String> found = new ArrayList<>();

  private Omissions() {}

  /** One sentence each; empty when nothing lacks. */
  static List<String> in(Schema schema) {
    Omissions omissions = new Omissions();
    NamedTypes.in(schema).values().forEach(omissions::type);
    return omissions.found;
  }

  private void type(Schema type) {
    documented(type.getName(), type.getDoc());
    if (type.getType() == Schema.Type.ENUM) {
      if (type.getEnumDefault() == null) {
        found.add(type.getName() + " has no default symbol");
      }
    } else if (type.getType() == Schema.Type.RECORD) {
      type.getFields().forEach(field -> field(type.getName() + '.' + field.name(), field));
    }
  }

  private void field(String name, Schema.Field field) {
    documented(name, field.doc());
    if (!field.hasDefaultValue()) {
      found.add(name + " has no default");
    }
  }

  private void documented(String name, @Nullable String doc) {
    if (doc == null || doc.isBlank()) {
      found.add(name + " has no doc");
    }
  }
}
