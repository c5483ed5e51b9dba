package io.storyfold.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a record that cannot be read aside: its original key, value and headers go to
 * articles.rejected, in the same transaction as its offset (KIP-1034), with headers that say why
 * and where it was. This is the only place where a record may be skipped, because nothing has been
 * changed yet. Trouble that is not the record's ends the process instead.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler {
  /** Header: the code of the reason. */
  public static final String REASON = "storyfold-reason";

  /** Header: the reason for people. */
  public static final String MESSAGE = "storyfold-message";

  /** Headers: where the record was. */
  public static final String TOPIC = "storyfold-topic";

  public static final String PARTITION = "storyfold-partition";
  public static final String OFFSET = "storyfold-offset";

  /** The reason of a record whose bytes are no record. */
  public static final String UNREADABLE = "UNREADABLE";

  /** Configuration entry: the full name of articles.rejected. */
  static final String REJECTED_TOPIC = "storyfold.rejected.topic";

  /** Configuration entry: the {@link Metrics} to count in. */
  static final String METRICS = "storyfold.metrics";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

  private @Nullable String rejectedTopic;
  private @Nullable Metrics metrics;

  @Override
  public void configure(Map<String, ?> configs) {
    rejectedTopic = (String) configs.get(REJECTED_TOPIC);
    metrics = (Metrics) configs.get(METRICS);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    String why = RootCause.line(exception);
    try (LogContext ids = LogContext.of(context, record.key())) {
      String place = ids.get(LogContext.RECORD);
      if (rejectedTopic == null || RecoverableTrouble.isCauseOf(exception)) {
        LOG.error("{} cannot be read now: {}", place, why);
        return Response.fail();
      }
      LOG.warn("{} is unreadable and goes to {}: {}", place, rejectedTopic, why);
    }
    if (metrics != null) {
      metrics.rejected(UNREADABLE);
    }
    return Response.resume(List.of(deadLetter(rejectedTopic, record, why)));
  }

  private static ProducerRecord<byte[], byte[]> deadLetter(
      String topic, ConsumerRecord<byte[], byte[]> record, String why) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    put(headers, REASON, UNREADABLE);
    put(headers, MESSAGE, why);
    put(headers, TOPIC, record.topic());
    put(headers, PARTITION, String.valueOf(record.partition()));
    put(headers, OFFSET, String.valueOf(record.offset()));
    return new ProducerRecord<>(
        topic, null, Math.max(0, record.timestamp()), record.key(), record.value(), headers);
  }

  /** Replaces: a record that is replayed from articles.rejected carries old headers. */
  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }
}
