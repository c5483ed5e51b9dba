package io.storyfold.runtime;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the topology when a processor throws. Going on would commit a store put without its output:
 * heap, store and results would part for good.
 */
public final class FailFastProcessing implements ProcessingExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailFastProcessing.class);

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    try (LogContext ids = LogContext.of(context, record.key())) {
      LOG.error(
          "{} (key {}) failed in {}: {}",
          ids.get(LogContext.RECORD),
          ids.get(LogContext.KEY),
          context.processorNodeId(),
          RootCause.line(exception));
    }
    return Response.fail();
  }

  @Override
  public void configure(Map<String, ?> configs) {}
}
