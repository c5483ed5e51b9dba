package io.storyfold.runtime;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of Kafka and of the Schema Registry are configured with: our choices, each with
 * its reason, then what the operator passed through, which wins unless results depend on it ({@link
 * #refusal}).
 */
public final class ClientConfigs {
  private static final String KAFKA = "kafka.";
  private static final String REGISTRY = "schema.registry.";

  /** Scopes under {@code kafka.}: what is in none of them goes to every client. */
  private static final String[] SCOPES = {"streams.", "producer.", "consumer.", "admin."};

  private static final Map<String, String> NOT_PASSED_THROUGH =
      Map.ofEntries(
          Map.entry("bootstrap.servers", "set bootstrap.servers instead"),
          Map.entry("application.id", "set intake.application.id or desk.application.id instead"),
          Map.entry("commit.interval.ms", "set commit.interval.ms instead"),
          Map.entry("state.dir", "set state.dir instead"),
          Map.entry("num.stream.threads", "set intake.threads or desk.threads instead"),
          Map.entry("group.instance.id", "set instance.id instead"),
          Map.entry("replication.factor", "set topics.replication.factor instead"),
          Map.entry("processing.guarantee", "fixed: without exactly-once, state and results part"),
          Map.entry("statestore.cache.max.bytes", "fixed to 0: a cache merges updates silently"),
          Map.entry("ensure.explicit.internal.resource.naming", "fixed: unnamed state moves"),
          Map.entry("processing.exception.handler", "fixed: a failed record must end the process"),
          Map.entry("production.exception.handler", "fixed: a lost result must end the process"),
          Map.entry("deserialization.exception.handler", "fixed: see articles.rejected"),
          Map.entry("rocksdb.config.setter", "fixed: set rocksdb.memory.bytes instead"));

  /** Above the restart of a process, so that a static member comes back to its own tasks. */
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(60);

  /** A desk reads its whole window back into the heap between two polls. */
  private static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(10);

  /** Ends the process when brokers stay away, where an endless retry would look alive. */
  private static final Duration DELIVERY_TIMEOUT = Duration.ofMinutes(2);

  /** Longest that the open transaction of a killed process holds back committed readers. */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(30);

  /**
   * Articles come in kilobytes: Kafka's default of 16 kB would close a batch, and begin another
   * compression and request, after four of them.
   */
  private static final int BATCH_BYTES = 128 * 1024;

  private final Settings settings;

  ClientConfigs(Settings settings) {
    this.settings = settings;
  }

  /** Why a passed-through key is not accepted; null when it is. */
  static @Nullable String refusal(String key) {
    if (!key.startsWith(KAFKA)) {
      return null;
    }
    String name = key.substring(KAFKA.length());
    for (String scope : SCOPES) {
      name = name.startsWith(scope) ? name.substring(scope.length()) : name;
    }
    return NOT_PASSED_THROUGH.get(name);
  }

  /**
   * Configuration of one topology.
   *
   * @param metrics where the exception handlers count
   * @param memory the RocksDB budget all topologies of the process share
   */
  public Properties streams(StreamsPart part, Metrics metrics, RocksDbMemory memory) {
    Map<String, Object> c = new LinkedHashMap<>();
    // A failed record may be skipped by no handler once a store was written.
    c.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailFastProcessing.class);
    c.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    c.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailFastProduction.class);
    c.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    c.put(DeadLetterHandler.REJECTED_TOPIC, settings.topics().rejected().name());
    c.put(DeadLetterHandler.METRICS, metrics);
    c.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbBounds.class);
    c.put(RocksDbBounds.MEMORY, memory);
    c.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT.toMillis());
    c.put(
        consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int) SESSION_TIMEOUT.toMillis());
    c.put(
        consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG),
        (int) MAX_POLL_INTERVAL.toMillis());
    c.put(
        producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG),
        (int) DELIVERY_TIMEOUT.toMillis());
    c.put(
        producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        (int) TRANSACTION_TIMEOUT.toMillis());
    c.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    c.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    c.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), TopicSpec.MAX_RECORD_BYTES);
    c.put(topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), TopicSpec.MAX_RECORD_BYTES);
    // Changelogs hold article text: what is deleted must be gone from them as soon as elsewhere.
    c.put(topicPrefix(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG), TopicSpec.ERASURE_LAG.toMillis());
    c.put(topicPrefix(TopicConfig.DELETE_RETENTION_MS_CONFIG), TopicSpec.ERASURE_LAG.toMillis());
    c.put(topicPrefix(TopicConfig.SEGMENT_MS_CONFIG), TopicSpec.ERASURE_LAG.toMillis());
    c.putAll(everyClient());
    for (String scope : new String[] {"producer.", "consumer.", "admin."}) {
      settings.under(KAFKA + scope).forEach((key, value) -> c.put(scope + key, value));
    }
    c.putAll(settings.under(KAFKA + "streams."));
    c.putAll(identity(part));
    Properties properties = new Properties();
    properties.putAll(c);
    return properties;
  }

  /** What no pass-through may change. */
  private Map<String, Object> identity(StreamsPart part) {
    Map<String, Object> c = new LinkedHashMap<>();
    c.put(StreamsConfig.APPLICATION_ID_CONFIG, part.applicationId(settings));
    c.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.get(Keys.BOOTSTRAP_SERVERS));
    c.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    c.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    c.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    c.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.get(Keys.COMMIT_INTERVAL).toMillis());
    c.put(StreamsConfig.STATE_DIR_CONFIG, settings.get(Keys.STATE_DIR));
    c.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, part.threads(settings));
    c.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.get(Keys.TOPICS_REPLICATION_FACTOR));
    String instance = settings.get(Keys.INSTANCE_ID);
    if (!instance.isEmpty()) {
      c.put(consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
    }
    return c;
  }

  /** A producer that loses and repeats nothing; the caller chooses the serializers. */
  public Map<String, Object> producer() {
    Map<String, Object> c = new LinkedHashMap<>();
    c.put(ProducerConfig.ACKS_CONFIG, "all");
    c.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    c.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
    c.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    c.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    c.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSpec.MAX_RECORD_BYTES);
    return client(c, "producer.");
  }

  /** A consumer without a group, of committed records; the caller chooses the deserializers. */
  public Map<String, Object> consumer() {
    Map<String, Object> c = new LinkedHashMap<>();
    c.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    c.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    c.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    c.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return client(c, "consumer.");
  }

  /** An admin client that gives up within {@link Keys#START_TIMEOUT}. */
  public Map<String, Object> admin() {
    int timeout = (int) settings.get(Keys.START_TIMEOUT).toMillis();
    Map<String, Object> c = new LinkedHashMap<>();
    c.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
    c.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
    return client(c, "admin.");
  }

  /**
   * The registry's entries by the names Confluent's clients know: {@code schema.registry.url} and
   * {@code schema.registry.ssl.*} as they are, others without the prefix ({@code
   * schema.registry.basic.auth.user.info} → {@code basic.auth.user.info}).
   */
  public Map<String, Object> registry() {
    Map<String, Object> c = new LinkedHashMap<>();
    settings
        .under(REGISTRY)
        .forEach((key, value) -> c.put(key.startsWith("ssl.") ? REGISTRY + key : key, value));
    c.put(Keys.SCHEMA_REGISTRY_URL.name(), settings.get(Keys.SCHEMA_REGISTRY_URL));
    c.put(Keys.AVRO_SERDE_CLASS.name(), settings.get(Keys.AVRO_SERDE_CLASS));
    return c;
  }

  private Map<String, Object> client(Map<String, Object> ours, String scope) {
    ours.putAll(everyClient());
    ours.putAll(settings.under(KAFKA + scope));
    ours.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.get(Keys.BOOTSTRAP_SERVERS));
    return ours;
  }

  private Map<String, String> everyClient() {
    Map<String, String> found = settings.under(KAFKA);
    for (String scope : SCOPES) {
      found.keySet().removeIf(key -> key.startsWith(scope));
    }
    return found;
  }
}
