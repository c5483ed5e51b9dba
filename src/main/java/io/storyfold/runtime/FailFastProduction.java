package io.storyfold.runtime;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the topology when a result cannot be written, for whatever reason: a missing update is worse
 * than a stopped process. Only what Kafka itself calls retriable is tried again, within {@code
 * task.timeout.ms}.
 */
public final class FailFastProduction implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailFastProduction.class);

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    if (exception instanceof RetriableException) {
      return Response.retry();
    }
    report(context, record, "written", exception);
    return Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface is raw
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    report(context, record, "serialized", exception);
    return Response.fail();
  }

  @Override
  public void configure(Map<String, ?> configs) {}

  private static void report(
      ErrorHandlerContext context, ProducerRecord<?, ?> record, String done, Exception exception) {
    try (LogContext ids = LogContext.of(context, record.key())) {
      LOG.error(
          "result of {} for {} (key {}) cannot be {}: {}",
          ids.get(LogContext.RECORD),
          record.topic(),
          ids.get(LogContext.KEY),
          done,
          RootCause.line(exception));
    }
  }
}
