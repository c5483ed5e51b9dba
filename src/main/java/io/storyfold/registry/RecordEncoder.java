package io.storyfold.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
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

  /** A larger record's buffer is not kept. */
  private static final int LARGEST_KEPT_BUFFER = 1 << 20;

  private static final int FIRST_BUFFER = 4096;

  private final WriterSchemas writerSchemas;
  private final SubjectNaming naming;
  private final boolean isKey;
  private final BoundedCache<TopicSchema, Plan> plans;
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

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
  private record Plan(byte[] prefix, RecordWriter writer) {}

  /** Writes one record under the schema chosen for it. */
  @FunctionalInterface
  private interface RecordWriter {
    void write(SpecificRecord value, BinaryEncoder out) throws IOException;
  }

  byte[] encode(String topic, SpecificRecord value) {
    Plan plan = plans.get(new TopicSchema(topic, value.getSchema()), this::plan);
    try {
      return scratch.get().write(plan, value);
    } catch (IOException | RuntimeException e) {
      scratch.remove();
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
    SpecificDatumWriter<SpecificRecord> writer = new SpecificDatumWriter<>(own, modelOf(own));
    RecordWriter transform = writer::write;
    if (!choice.schema().equals(own)) {
      transform = new Projection(writer, own, choice.schema())::write;
    }
    return new Plan(WireFormat.prefix(choice.id()), transform);
  }

  /** The generated class's own model: it knows the conversions of its logical types. */
  private static SpecificData modelOf(Schema schema) {
    Class<?> type = SpecificData.get().getClass(schema);
    return type == null ? SpecificData.get() : SpecificData.getForClass(type);
  }

  /** One thread's buffer; dropped whole after a failure, because half a record is left in it. */
  private static final class Scratch {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BUFFER);
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    byte[] write(Plan plan, SpecificRecord value) throws IOException {
      encoder.writeFixed(plan.prefix());
      plan.writer().write(value, encoder);
      encoder.flush();
      byte[] record = bytes.toByteArray();
      if (record.length > LARGEST_KEPT_BUFFER) {
        bytes = new ByteArrayOutputStream(FIRST_BUFFER);
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
      } else {
        bytes.reset();
      }
      return record;
    }
  }
}
