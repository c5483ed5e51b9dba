package io.storyfold.registry;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Writers of generated records. */
final class GeneratedWriters {
  private GeneratedWriters() {}

  /**
   * A writer by the generated class's own model, which knows the conversions of its logical types.
   * Where a record, or one within it, has none, the class's own code writes it: half of what an
   * article's terms cost otherwise goes into asking the schema for each field.
   */
  static SpecificDatumWriter<SpecificRecord> of(Schema schema) {
    Class<?> type = SpecificData.get().getClass(schema);
    SpecificData model = type == null ? SpecificData.get() : SpecificData.getForClass(type);
    model.setCustomCoders(true);
    return new SpecificDatumWriter<>(schema, model);
  }
}
