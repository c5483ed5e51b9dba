package io.storyfold.registry;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to record: the writer schema by the id in front, the reader schema from the generated
 * class, Avro's resolution between the two.
 *
 * <p>Shared between threads as {@link RecordEncoder} is.
 */
final class RecordDecoder<T extends SpecificRecord> {

  private final RegistryClient registry;
  private final @Nullable Class<T> type;
  private final BoundedCache<Integer, SpecificDatumReader<T>> readers;
  private final ThreadLocal<BinaryDecoder> scratch =
      ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

  /**
   * @param type the class records are read as, or null for the one each writer schema names
   */
  RecordDecoder(RegistryClient registry, RegistryConfig config, @Nullable Class<T> type) {
    TrustedClasses.install();
    this.registry = registry;
    this.type = type;
    this.readers = new BoundedCache<>(config.getInt(RegistryConfig.MAX_SCHEMAS));
  }

  T decode(String topic, byte[] data) {
    int id = WireFormat.id(topic, data);
    try {
      SpecificDatumReader<T> reader = readers.get(id, this::reader);
      BinaryDecoder in =
          DecoderFactory.get()
              .binaryDecoder(
                  data,
                  WireFormat.PREFIX_LENGTH,
                  data.length - WireFormat.PREFIX_LENGTH,
                  scratch.get());
      return reader.read(null, in);
    } catch (RegistryException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "a record of topic %s (%d bytes, schema id %d) cannot be read as %s: %s"
              .formatted(topic, data.length, id, type == null ? "Avro" : type.getName(), e),
          e);
    }
  }

  private SpecificDatumReader<T> reader(int id) {
    Schema writer = registry.schemaById(id);
    Class<?> target = type == null ? classNamedBy(writer) : type;
    Schema reader = SpecificData.get().getSchema(target);
    return new SpecificDatumReader<>(writer, reader, SpecificData.getForClass(target));
  }

  private static Class<?> classNamedBy(Schema writer) {
    Class<?> named = SpecificData.get().getClass(writer);
    if (named == null || !SpecificRecord.class.isAssignableFrom(named)) {
      throw new UnreadableSchemaException(
          "no generated class on the class path is named " + writer.getFullName());
    }
    return named;
  }
}
