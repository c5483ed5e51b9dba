package io.storyfold.topology;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Carries the trace a delivery belongs to (W3C Trace Context, as OpenTelemetry writes it into Kafka
 * headers) on to what it caused, so that a producer's trace reaches the consumers of stories. No
 * spans are made here and nothing is exported.
 */
final class TraceContext {
  private static final String[] NAMES = {"traceparent", "tracestate"};

  private TraceContext() {}

  /** For what no single delivery caused. */
  static Headers none() {
    return new RecordHeaders();
  }

  /** The trace a record belongs to, and no other header of it. */
  static Headers of(Headers record) {
    return add(none(), record);
  }

  /** {@code headers} with the trace of {@code from} added. */
  static Headers add(Headers headers, Headers from) {
    for (String name : NAMES) {
      Header header = from.lastHeader(name);
      if (header != null) {
        headers.add(header);
      }
    }
    return headers;
  }
}
