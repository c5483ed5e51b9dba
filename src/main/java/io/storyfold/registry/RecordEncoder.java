package io.storyfold.registry;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Record to bytes: prefix and Avro binary.
 *
 * <p>Kafka Streams shares one serializer between its threads, so buffers are kept per thread; all
 * else is immutable or concurrent.
 */
final class RecordEncoder {

  private final WriterSchemas writerSchemas;
  private final SubjectNaming naming;
  private final boolean isKey;
  private final BoundedCache<TopicSchema, Plan> plans;
  private final ThreadLocal<RecordBuffer> buffers = ThreadLocal.withInitial(RecordBuffer::new);

  RecordEncoder(RegistryClient registry, RegistryConfig config, boolean isKey) {
    TrustedClasses.install();
    this.writerSchemas = new WriterSchemas(registry, config);
    this.naming = config.subjectNaming(isKey);
    this.isKey = isKey;
    this.plans = new BoundedCache<>(config.getInt(RegistryConfig.MAX_SCHEMAS));
  }

  private record TopicSchema(String topic, Schema schema) {}

  /** All that is decided once per topic and schema. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Plan(byte[] prefix, RecordBuffer.RecordWriter writer) {}

  byte[] encode(String topic, SpecificRecord value) {
    Plan plan = plans.get(new TopicSchema(topic, value.getSchema()), this::plan);
    try {
      return buffers.get().write(plan.prefix(), plan.writer(), value);
    } catch (IOException | RuntimeException e) {
      buffers.remove();
      throw new SerializationException(
          "a %s for topic %s cannot be written as Avro: %s"
              .formatted(value.getSchema().getFullName(), topic, e.getMessage()),
          e);
    }
  }

  private Plan plan(TopicSchema key) {
    Schema own = key.schema();
    String subject = naming.subject(key.topic(), isKey, own);
    WriterSchemas.Choice choice = writerSchemas.choose(subject, own);
    SpecificDatumWriter<SpecificRecord> writer = GeneratedWriters.of(own);
    RecordBuffer.RecordWriter transform = writer::write;
    if (!choice.schema().equals(own)) {
      transform = new Projection(writer, own, choice.schema())::write;
    }
    return new Plan(WireFormat.prefix(choice.id()), transform);
  }
}
