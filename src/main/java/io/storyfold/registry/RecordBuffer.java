package io.storyfold.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/**
 * One thread's buffer for records: a prefix, then Avro binary. To be dropped whole after a failure,
 * because half a record is left in it.
 */
final class RecordBuffer {

  /** A larger record's buffer is not kept. */
  private static final int LARGEST_KEPT = 1 << 20;

  private static final int FIRST_SIZE = 4096;

  private ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
  private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

  /** Writes one record under the schema chosen for it. */
  @FunctionalInterface
  interface RecordWriter {
    void write(SpecificRecord value, BinaryEncoder out) throws IOException;
  }

  byte[] write(byte[] prefix, RecordWriter writer, SpecificRecord value) throws IOException {
    encoder.writeFixed(prefix);
    writer.write(value, encoder);
    encoder.flush();
    byte[] record = bytes.toByteArray();
    if (record.length > LARGEST_KEPT) {
      bytes = new ByteArrayOutputStream(FIRST_SIZE);
      encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
    } else {
      bytes.reset();
    }
    return record;
  }
}
