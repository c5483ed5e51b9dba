package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 in binary mode (Kafka protocol binding, section 3.2): attributes as headers, so
 * that generic consumers can route without reading the value.
 */
final class CloudEvents {
  private CloudEvents() {}

  /**
   * The headers of one record.
   *
   * @param id unique among the records of this type; equal for a record sent twice
   * @param at epoch milliseconds
   */
  static Headers headers(SpecificRecord value, String id, long at) {
    Headers headers = new RecordHeaders();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_source", "/storyfold/desk");
    put(headers, "ce_type", value.getSchema().getFullName());
    put(headers, "ce_time", Instant.ofEpochMilli(at).toString());
    put(headers, "content-type", "application/avro");
    return headers;
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
