package io.storyfold.embedded;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The identity of a schema. Two texts are the same schema when Avro prints them alike: white space,
 * the order of the standard attributes and the spelling of full names do not count; docs, defaults,
 * aliases and properties do. Confluent calls this the canonical string; Avro's <i>parsing canonical
 * form</i> is another thing and drops the defaults.
 */
final class SchemaText {
  private SchemaText() {}

  /** Reads a schema, or refuses it with the parser's reason. */
  static Schema parse(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (AvroRuntimeException e) {
      throw RegistryError.invalidSchema(String.valueOf(e.getMessage()));
    }
  }

  static String canonical(Schema schema) {
    return schema.toString();
  }
}
