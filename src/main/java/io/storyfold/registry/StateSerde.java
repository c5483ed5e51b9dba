package io.storyfold.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The serde of state stores: Avro's single-object encoding, two marker bytes and the schema's
 * 64-bit fingerprint in front of the binary (Avro specification, "Single-object encoding"). It
 * needs no registry, so a store can be restored while the registry is down.
 *
 * <p>A store outlives the version of the program that filled it: records are read that were written
 * with the schema of any released version ({@code schemas/released}), and are written with the
 * current one. Safe for use by several threads.
 *
 * @param <T> the generated class
 */
public final class StateSerde<T extends SpecificRecord> implements Serde<T> {

  private static final byte[] MARKER = {(byte) 0xC3, 1};
  private static final int HEADER_LENGTH = MARKER.length + Long.BYTES;

  private final Class<T> type;
  private final byte[] header;
  private final SpecificDatumWriter<SpecificRecord> writer;
  private final Map<Long, SpecificDatumReader<T>> readers = new HashMap<>();
  private final ThreadLocal<RecordBuffer> buffers = ThreadLocal.withInitial(RecordBuffer::new);
  private final ThreadLocal<BinaryDecoder> decoders =
      ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

  private StateSerde(Class<T> type, List<Schema> earlier) {
    TrustedClasses.install();
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = SpecificData.get().getSchema(type);
    this.type = type;
    this.writer = GeneratedWriters.of(schema);
    this.header =
        ByteBuffer.allocate(HEADER_LENGTH)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MARKER)
            .putLong(fingerprint(schema))
            .array();
    earlier.forEach(
        old -> readers.put(fingerprint(old), new SpecificDatumReader<>(old, schema, model)));
    readers.put(fingerprint(schema), new SpecificDatumReader<>(schema, schema, model));
  }

  /**
   * A serde for one type of value.
   *
   * @param type the generated class; its schema is written, its released forms are read as well
   */
  public static <T extends SpecificRecord> StateSerde<T> of(Class<T> type) {
    return of(type, ReleasedSchemas.of(SpecificData.get().getSchema(type).getFullName()));
  }

  /**
   * As above.
   *
   * @param earlier schemas that were written before and must still be read
   */
  static <T extends SpecificRecord> StateSerde<T> of(Class<T> type, List<Schema> earlier) {
    return new StateSerde<>(type, earlier);
  }

  private static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  /** Null to null: a delete. */
  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : encode(topic, value);
  }

  /** Null to null. */
  @Override
  public Deserializer<T> deserializer() {
    return (topic, data) -> data == null ? null : decode(topic, data);
  }

  private byte[] encode(String store, T value) {
    try {
      return buffers.get().write(header, writer::write, value);
    } catch (IOException | RuntimeException e) {
      buffers.remove();
      throw new SerializationException(
          "a %s for store %s cannot be written: %s".formatted(type.getName(), store, e), e);
    }
  }

  private T decode(String store, byte[] data) {
    try {
      SpecificDatumReader<T> reader = reader(data);
      int length = data.length - HEADER_LENGTH;
      return reader.read(
          null, DecoderFactory.get().binaryDecoder(data, HEADER_LENGTH, length, decoders.get()));
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "a %s of store %s (%d bytes) cannot be read: %s. A newer or an unreleased version of the program may have written it"
              .formatted(type.getName(), store, data.length, e),
          e);
    }
  }

  private SpecificDatumReader<T> reader(byte[] data) throws IOException {
    if (data.length < HEADER_LENGTH || data[0] != MARKER[0] || data[1] != MARKER[1]) {
      throw new IOException("it does not begin with C3 01 and the fingerprint of a schema");
    }
    long fingerprint = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER.length);
    SpecificDatumReader<T> reader = readers.get(fingerprint);
    if (reader == null) {
      throw new IOException("its schema (fingerprint %016x) is not known".formatted(fingerprint));
    }
    return reader;
  }
}
