package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 in binary mode (Kafka protocol binding, section 3.2): attributes as headers, so
 * that generic consumers can route without reading the value.
 */
final class CloudEvents {
  private static final Header VERSION = header("ce_specversion", "1.0");
  private static final Header SOURCE = header("ce_source", "/storyfold/desk");
  private static final Header CONTENT_TYPE = header("content-type", "application/avro");
  private static final Map<Schema, Header> TYPES = new ConcurrentHashMap<>();

  /** The last one written: all results of an entry bear the same. */
  private static volatile Time time = new Time(0, timeHeader(0));

  private record Time(long at, Header header) {}

  private CloudEvents() {}

  /**
   * The headers of one record.
   *
   * @param id unique among the records of this type; equal for a record sent twice
   * @param at epoch milliseconds
   */
  static Headers headers(SpecificRecord value, String id, long at) {
    Headers headers = new RecordHeaders();
    headers.add(VERSION);
    headers.add(header("ce_id", id));
    headers.add(SOURCE);
    headers.add(
        TYPES.computeIfAbsent(value.getSchema(), type -> header("ce_type", type.getFullName())));
    headers.add(time(at));
    headers.add(CONTENT_TYPE);
    return headers;
  }

  private static Header time(long at) {
    Time last = time;
    if (last.at() != at) {
      last = new Time(at, timeHeader(at));
      time = last;
    }
    return last.header();
  }

  private static Header timeHeader(long at) {
    return header("ce_time", Instant.ofEpochMilli(at).toString());
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
