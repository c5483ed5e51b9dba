package io.storyfold.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** What a released version of the program has in its stores, and sees in ours. */
public final class ReleasedState {
  /** Two marker bytes, eight of fingerprint: single-object encoding. */
  private static final int HEADER = 10;

  private ReleasedState() {}

  /** The bytes that a program of that release has in a store. */
  public static byte[] written(Schema released, GenericRecord record) throws IOException {
    return exact(
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), released).encode(record));
  }

  /** What a program of that release would see in the record as we write it. */
  public static GenericRecord seen(Schema released, SpecificRecord record) throws IOException {
    byte[] ours =
        exact(
            new BinaryMessageEncoder<SpecificRecord>(
                    SpecificData.getForClass(record.getClass()), record.getSchema())
                .encode(record));
    Decoder decoder = DecoderFactory.get().binaryDecoder(ours, HEADER, ours.length - HEADER, null);
    return new GenericDatumReader<GenericRecord>(record.getSchema(), released).read(null, decoder);
  }

  private static byte[] exact(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
