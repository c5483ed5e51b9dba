package io.storyfold.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What a test does with a cluster it knows by address alone: create topics, write, and read what
 * was committed. Every wait is bounded by {@link #PATIENCE} and fails the test when it runs out.
 */
public final class TestCluster {
  /** Long for the slowest machine; a passing test never waits it out. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, String> clientConfig;
  private final String prefix;

  /**
   * @param clientConfig {@code bootstrap.servers}, and {@code schema.registry.url} where it is used
   * @param prefix put before every topic name by {@link #topic}
   */
  public TestCluster(Map<String, String> clientConfig, String prefix) {
    this.clientConfig = Map.copyOf(clientConfig);
    this.prefix = prefix;
  }

  public Map<String, String> clientConfig() {
    return clientConfig;
  }

  /** The client configuration with more keys, as the constructors of Kafka's clients take it. */
  public Map<String, Object> clientConfig(Map<String, ?> more) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.putAll(more);
    return config;
  }

  /** Unique to the test; fit for topics, application ids and transactional ids. */
  public String prefix() {
    return prefix;
  }

  /** The name with the test's prefix. */
  public String topic(String name) {
    return prefix + name;
  }

  /** Creates topics whose names get the test's prefix. */
  public void createTopics(int partitions, String... names) {
    createTopics(
        Arrays.stream(names)
            .map(name -> new NewTopic(topic(name), partitions, (short) 1))
            .toList());
  }

  /** Creates topics with their names as they are, and waits until clients can see them. */
  public void createTopics(Collection<NewTopic> topics) {
    List<String> names = topics.stream().map(NewTopic::name).toList();
    try (Admin admin = Admin.create(clientConfig(Map.of()))) {
      get(admin.createTopics(topics).all());
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> admin.describeTopics(names).allTopicNames().get().size() == names.size());
    }
  }

  /** Writes text records and waits for their acknowledgement. */
  public void produce(String topic, Map<String, String> valuesByKey) {
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    valuesByKey.forEach((key, value) -> records.add(new ProducerRecord<>(topic, key, value)));
    produce(records, new StringSerializer(), new StringSerializer());
  }

  /** Writes records in their order, waits for their acknowledgement and says where they stand. */
  public <K, V> List<RecordMetadata> produce(
      List<ProducerRecord<K, V>> records, Serializer<K> keys, Serializer<V> values) {
    try (var producer = new KafkaProducer<>(clientConfig(Map.of()), keys, values)) {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      producer.flush();
      return sent.stream().map(TestCluster::get).toList();
    }
  }

  /** Reads text records until there are at least so many. */
  public List<ConsumerRecord<String, String>> consume(String topic, int count) {
    return consume(topic, count, new StringDeserializer(), new StringDeserializer());
  }

  /** Reads committed records from the beginning until there are at least so many. */
  public <K, V> List<ConsumerRecord<K, V>> consume(
      String topic, int count, Deserializer<K> keys, Deserializer<V> values) {
    return consumeUntil(topic, read -> read.size() >= count, keys, values);
  }

  /**
   * Reads committed records of all partitions from the beginning until the condition holds for
   * those read so far. Order holds within a partition only.
   */
  public <K, V> List<ConsumerRecord<K, V>> consumeUntil(
      String topic,
      Predicate<? super List<ConsumerRecord<K, V>>> condition,
      Deserializer<K> keys,
      Deserializer<V> values) {
    try (var consumer = consumer(topic, keys, values)) {
      List<ConsumerRecord<K, V>> read = new ArrayList<>();
      await("records of " + topic)
          .atMost(PATIENCE)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                consumer.poll(POLL).forEach(read::add);
                return condition.test(read);
              });
      return read;
    }
  }

  /** Reads what is committed now, to the end: for asserting that nothing else was written. */
  public <K, V> List<ConsumerRecord<K, V>> consumeAll(
      String topic, Deserializer<K> keys, Deserializer<V> values) {
    try (var consumer = consumer(topic, keys, values)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      List<ConsumerRecord<K, V>> read = new ArrayList<>();
      await("the end of " + topic)
          .atMost(PATIENCE)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                consumer.poll(POLL).forEach(read::add);
                return ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
              });
      return read;
    }
  }

  private <K, V> KafkaConsumer<K, V> consumer(
      String topic, Deserializer<K> keys, Deserializer<V> values) {
    Map<String, Object> config =
        clientConfig(
            Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
    var consumer = new KafkaConsumer<>(config, keys, values);
    consumer.assign(
        consumer.partitionsFor(topic, PATIENCE).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList());
    return consumer;
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), SECONDS);
    } catch (Exception e) {
      throw new AssertionError("The cluster did not do it: " + e, e);
    }
  }
}
