package io.storyfold.registry;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Generated Avro records to Confluent's bytes. May be named as {@code value.serializer} or {@code
 * key.serializer} of a producer; then it reads {@link RegistryConfig}'s keys from the producer's.
 *
 * <p>Null is written as null without a question to the registry: it is Kafka's tombstone. Safe for
 * use by several threads.
 *
 * @param <T> the generated class, or {@link SpecificRecord} for several
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

  private final @Nullable RegistryClient shared;
  private @Nullable RegistryClient owned;
  private @Nullable RecordEncoder encoder;

  /** For Kafka, which calls {@link #configure} next. */
  public AvroSerializer() {
    this.shared = null;
  }

  /**
   * Ready for use.
   *
   * @param registry used, never closed here
   * @param isKey whether keys are written, which matters for the subject
   */
  public AvroSerializer(RegistryClient registry, RegistryConfig config, boolean isKey) {
    this.shared = registry;
    this.encoder = new RecordEncoder(registry, config, isKey);
  }

  @Override
  public void configure(Map<String, ?> properties, boolean isKey) {
    RegistryConfig config = new RegistryConfig(properties);
    close();
    RegistryClient registry = shared;
    if (registry == null) {
      registry = RegistryClients.create(config);
      owned = registry;
    }
    encoder = new RecordEncoder(registry, config, isKey);
  }

  /**
   * Writes one record; null stays null.
   *
   * @throws org.apache.kafka.common.errors.SerializationException if the record breaks its schema
   * @throws RegistryException if the schema's id cannot be had; the record is not at fault
   */
  @Override
  public byte @Nullable [] serialize(String topic, @Nullable T value) {
    if (value == null) {
      return null;
    }
    if (encoder == null) {
      throw new IllegalStateException("AvroSerializer: call configure() before serialize()");
    }
    return encoder.encode(topic, value);
  }

  @Override
  public void close() {
    if (owned != null) {
      owned.close();
      owned = null;
    }
  }
}
