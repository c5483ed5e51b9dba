package io.storyfold.topology;

import io.storyfold.article.Article;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends articles to articles.incoming together with the position that their reader has reached:
 * both are in the brokers or neither, so that whoever goes on after an interruption repeats and
 * omits nothing.
 *
 * <p>The position is the committed offset of a consumer group without members, the count as offset
 * and the input as its metadata. Brokers forget it with {@code offsets.retention.minutes}, a week
 * by default.
 */
public final class IncomingTransactions implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final String topic;
  private final TopicPartition bearer;
  private final KafkaProducer<String, io.storyfold.avro.Article> producer;
  private final ConsumerGroupMetadata group;
  private final Position start;
  private boolean begun;

  /**
   * How far a reader of inputs is.
   *
   * @param input the one it reads
   * @param count deliveries of it that were passed
   */
  public record Position(String input, long count) {
    /** Of a reader that has not begun. */
    public static final Position NONE = new Position("", 0);
  }

  /**
   * Ends what an earlier owner of this name had begun; that one can write no more.
   *
   * @param name transactional id of the producer and id of the group
   * @throws KafkaException when the brokers do not let it
   */
  public IncomingTransactions(
      String topic,
      String name,
      Map<String, Object> producerConfig,
      Map<String, Object> consumerConfig,
      Serde<io.storyfold.avro.Article> serde) {
    this.topic = topic;
    this.bearer = new TopicPartition(topic, 0);
    Map<String, Object> own = new HashMap<>(producerConfig);
    own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
    this.producer = new KafkaProducer<>(own, new StringSerializer(), serde.serializer());
    Map<String, Object> reader = new HashMap<>(consumerConfig);
    reader.put(ConsumerConfig.GROUP_ID_CONFIG, name);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(reader, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      producer.initTransactions();
      this.group = consumer.groupMetadata();
      OffsetAndMetadata last = consumer.committed(Set.of(bearer)).get(bearer);
      this.start = last == null ? Position.NONE : new Position(last.metadata(), last.offset());
    } catch (KafkaException e) {
      producer.close(CLOSE);
      throw e;
    }
  }

  /** Where the last owner of the name ended. */
  public Position start() {
    return start;
  }

  /** Sends an article with the next {@link #commit}. */
  @SuppressWarnings("FutureReturnValueIgnored") // the commit throws what a send threw
  public void send(Article article, String origin) {
    begin();
    producer.send(IncomingProducer.record(topic, article, OptionalLong.empty(), origin));
  }

  /**
   * Returns when what was sent and the position are safe with the brokers.
   *
   * @throws KafkaException when neither is
   */
  public void commit(Position position) {
    begin();
    OffsetAndMetadata offset = new OffsetAndMetadata(position.count(), position.input());
    producer.sendOffsetsToTransaction(Map.of(bearer, offset), group);
    producer.commitTransaction();
    begun = false;
  }

  private void begin() {
    if (!begun) {
      producer.beginTransaction();
      begun = true;
    }
  }

  /** What was not committed is not sent. */
  @Override
  public void close() {
    producer.close(begun ? Duration.ZERO : CLOSE);
  }
}
