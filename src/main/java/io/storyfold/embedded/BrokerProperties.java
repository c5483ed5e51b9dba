package io.storyfold.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The configuration of a broker that is its own controller, holds every partition once, starts
 * fast, and takes records of any age.
 */
final class BrokerProperties {
  /** Fixed, because a data directory remembers the node that wrote it. */
  static final int NODE_ID = 1;

  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** Above the pipeline's own bound of 256 kB a record, and of Kafka's default of 1 MB. */
  static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

  private static final String UNLIMITED = "-1";
  private static final String ONE = "1";

  private BrokerProperties() {}

  static Map<String, String> of(Path directory, int port, int controllerPort) {
    Map<String, String> properties = new HashMap<>();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put(
        "listeners",
        "PLAINTEXT://%s:%d,%s://%s:%d"
            .formatted(Loopback.HOST, port, CONTROLLER_LISTENER, Loopback.HOST, controllerPort));
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    properties.put(
        "controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, Loopback.HOST, controllerPort));
    properties.put("log.dirs", directory.toString());
    // A misspelt topic is an error, as on a well-kept cluster.
    properties.put("auto.create.topics.enable", "false");
    properties.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    properties.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    properties.putAll(singleReplica());
    properties.putAll(fastStart());
    properties.putAll(smallFootprint());
    properties.putAll(anyRecordTime());
    return properties;
  }

  private static Map<String, String> singleReplica() {
    return Map.of(
        "default.replication.factor", ONE,
        "offsets.topic.replication.factor", ONE,
        "offsets.topic.num.partitions", ONE,
        "transaction.state.log.replication.factor", ONE,
        "transaction.state.log.min.isr", ONE,
        "transaction.state.log.num.partitions", ONE,
        "share.coordinator.state.topic.replication.factor", ONE,
        "share.coordinator.state.topic.min.isr", ONE,
        "share.coordinator.state.topic.num.partitions", ONE);
  }

  /**
   * Elections are waits for others; here there are no others. After a crash the controller holds on
   * to the dead broker's session before it takes the new one, 9 s by default. Heartbeats far below
   * their default of 2 s start nothing sooner, and make the controller log an error whenever a busy
   * machine takes more than half the interval to answer one.
   */
  private static Map<String, String> fastStart() {
    return Map.of(
        "broker.heartbeat.interval.ms", "1000",
        "broker.session.timeout.ms", "3000",
        "controller.quorum.election.timeout.ms", "100",
        "controller.quorum.fetch.timeout.ms", "200",
        "controller.quorum.election.backoff.max.ms", "100",
        "group.initial.rebalance.delay.ms", "0");
  }

  /** One client process on a laptop, not hundreds on a server. */
  private static Map<String, String> smallFootprint() {
    return Map.of(
        "log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024),
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2");
  }

  /**
   * Kafka measures retention, segment age and producer expiry by record time against the wall
   * clock. With records from years ago each of them would strike at once, so each is off.
   */
  private static Map<String, String> anyRecordTime() {
    String never = Long.toString(Long.MAX_VALUE);
    return Map.of(
        "log.message.timestamp.before.max.ms", never,
        "log.message.timestamp.after.max.ms", never,
        "log.retention.ms", UNLIMITED,
        "log.retention.bytes", UNLIMITED,
        // Otherwise two neighbours a week apart in time start a new segment.
        "log.roll.ms", never,
        // Otherwise an idempotent producer of old records is forgotten while it works.
        "producer.id.expiration.check.interval.ms", Integer.toString(Integer.MAX_VALUE),
        // Otherwise a kept directory loses its committed offsets after a week.
        "offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
  }
}
