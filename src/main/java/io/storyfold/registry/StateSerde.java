package io.storyfold.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
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

  private final Class<T> type;
  private final BinaryMessageEncoder<T> encoder;
  private final BinaryMessageDecoder<T> decoder;

  private StateSerde(Class<T> type, List<Schema> earlier) {
    TrustedClasses.install();
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = SpecificData.get().getSchema(type);
    this.type = type;
    this.encoder = new BinaryMessageEncoder<>(model, schema);
    this.decoder = new BinaryMessageDecoder<>(model, schema);
    earlier.stream()
        .filter(old -> fingerprint(old) != fingerprint(schema))
        .forEach(decoder::addSchema);
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
      ByteBuffer bytes = encoder.encode(value);
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "a %s for store %s cannot be written: %s".formatted(type.getName(), store, e), e);
    }
  }

  private T decode(String store, byte[] data) {
    try {
      return decoder.decode(data, null);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "a %s of store %s (%d bytes) cannot be read: %s. A newer or an unreleased version of the program may have written it"
              .formatted(type.getName(), store, data.length, e),
          e);
    }
  }
}
