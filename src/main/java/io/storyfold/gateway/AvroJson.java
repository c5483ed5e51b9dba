package io.storyfold.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a record with the field names of its schema, in schema order; times as ISO-8601 in UTC,
 * enums by symbol, unions without the type wrapper of Avro's own JSON.
 */
final class AvroJson extends JsonSerializer<SpecificRecord> {
  @Override
  public void serialize(SpecificRecord value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeStartObject(value);
    for (Schema.Field field : value.getSchema().getFields()) {
      provider.defaultSerializeField(field.name(), value.get(field.pos()), out);
    }
    out.writeEndObject();
  }
}
