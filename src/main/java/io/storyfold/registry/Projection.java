package io.storyfold.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a record under another version of its schema: encodes it, resolves it into the other
 * schema, encodes that.
 *
 * <p>Handing the record to a writer of the other schema would be quicker and wrong: generated
 * classes are read by field position, and positions differ between versions.
 */
final class Projection {

  private final SpecificDatumWriter<SpecificRecord> ownWriter;
  private final GenericDatumReader<GenericRecord> resolver;
  private final GenericDatumWriter<GenericRecord> writer;

  Projection(SpecificDatumWriter<SpecificRecord> ownWriter, Schema own, Schema target) {
    this.ownWriter = ownWriter;
    this.resolver = new GenericDatumReader<>(own, target);
    this.writer = new GenericDatumWriter<>(target);
  }

  void write(SpecificRecord value, BinaryEncoder out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder own = EncoderFactory.get().directBinaryEncoder(bytes, null);
    ownWriter.write(value, own);
    var in = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
    writer.write(resolver.read(null, in), out);
  }
}
