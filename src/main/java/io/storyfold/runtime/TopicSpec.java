package io.storyfold.runtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * What one topic is and how it must be set up.
 *
 * @param name full name, {@code topics.prefix} included
 * @param what what a record is, for people
 * @param key what the record key is
 * @param partitions how many; never changed once records are there
 * @param partitioner how a record's partition is chosen
 * @param compacted whether of each key only the latest record is kept
 * @param retention how long a record is kept; null: for ever
 * @param text whether records carry article text, and so need an ACL of their own and an end
 * @param timestamps {@code LogAppendTime} or {@code CreateTime}
 */
public record TopicSpec(
    String name,
    String what,
    String key,
    int partitions,
    String partitioner,
    boolean compacted,
    @Nullable Duration retention,
    boolean text,
    String timestamps) {

  /**
   * How long after its time is up, or its tombstone is written, a record may still be on a broker:
   * the longest life of an open segment, and the longest wait for the cleaner.
   */
  static final Duration ERASURE_LAG = Duration.ofHours(24);

  /**
   * Brokers look for what to delete every five minutes and for what to clean every fifteen seconds
   * ({@code log.retention.check.interval.ms}, {@code log.cleaner.backoff.ms}), and then have to do
   * it.
   */
  private static final Duration BROKER_CHECKS = Duration.ofHours(1);

  /** Largest record: a delivery whose every field is as long as it may be. */
  static final int MAX_RECORD_BYTES = 2 << 20;

  /**
   * How long what was deleted may still stand here. A topic that only deletes drops a segment when
   * its newest record is as old as the retention: a record stays for the retention and the life of
   * its segment. On a compacted one a record goes when it is replaced or a tombstone written: see
   * {@link #longestCompaction}.
   *
   * @param abandoned whether records may stand that nobody replaces any more
   */
  public Duration longestErasure(boolean abandoned) {
    return retention == null || (compacted && !abandoned)
        ? longestCompaction()
        : retention.plus(ERASURE_LAG).plus(BROKER_CHECKS);
  }

  /**
   * How long a compacted topic, such as the changelog of a state store, may hold what is replaced:
   * until the segment with the tombstone is closed, and until the cleaner must have run. A segment
   * is closed by the next record of its partition, so this holds where any come.
   */
  public static Duration longestCompaction() {
    return ERASURE_LAG.multipliedBy(2).plus(BROKER_CHECKS);
  }

  /** {@code compact}, {@code delete} or both, as in {@code cleanup.policy}. */
  public String cleanupPolicy() {
    if (!compacted) {
      return TopicConfig.CLEANUP_POLICY_DELETE;
    }
    return retention == null
        ? TopicConfig.CLEANUP_POLICY_COMPACT
        : TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE;
  }

  /** How long records are kept, for people. */
  public String kept() {
    String days = retention == null ? "" : retention.toDays() + " days";
    return compacted ? days.isEmpty() ? "compacted" : "compacted, " + days : days;
  }

  /** The subject the values' schema is registered under (Confluent's TopicNameStrategy). */
  public String valueSubject() {
    return name + "-value";
  }

  /** Topic configuration to create it with. */
  public Map<String, String> config() {
    Map<String, String> config = new LinkedHashMap<>(vitalConfig());
    if (text) {
      config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
    }
    String lag = String.valueOf(ERASURE_LAG.toMillis());
    if (compacted) {
      config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, lag);
      config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, lag);
    }
    if (retention != null) {
      config.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()));
      // Segments are deleted, and cleaned, only when they are closed.
      config.put(TopicConfig.SEGMENT_MS_CONFIG, lag);
    }
    return config;
  }

  /** The configuration that results depend on: where it differs, a start is refused. */
  Map<String, String> vitalConfig() {
    Map<String, String> config = new LinkedHashMap<>();
    config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanupPolicy());
    config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, timestamps);
    return config;
  }
}
