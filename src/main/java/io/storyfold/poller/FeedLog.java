package io.storyfold.poller;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.article.ArticleId;
import io.storyfold.avro.Article;
import io.storyfold.avro.FeedState;
import io.storyfold.format.Delivery;
import io.storyfold.topology.ArticleCodec;
import io.storyfold.topology.IncomingProducer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what came of a page: the articles and the state that has seen them, in one transaction.
 * There is one producer for each partition of feeds.seen, known by the partition: whoever takes the
 * partition over ends what its last owner had begun, and that one can write no more.
 */
final class FeedLog implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(5);

  /** Enough for the articles of a page; the clients' default is for busier producers. */
  private static final long BUFFER = 8L << 20;

  private final Topics topics;
  private final Map<String, Object> config;
  private final Serde<Article> articles;
  private final Serde<FeedState> states;
  private final Map<Integer, KafkaProducer<String, byte[]>> producers = new HashMap<>();

  /**
   * Names.
   *
   * @param incoming topic of articles
   * @param seen topic of states
   * @param group prefix of the transactional ids
   */
  record Topics(String incoming, String seen, String group) {}

  FeedLog(
      Topics topics,
      Map<String, Object> producerConfig,
      Serde<Article> articles,
      Serde<FeedState> states) {
    this.topics = topics;
    this.config = producerConfig;
    this.articles = articles;
    this.states = states;
  }

  /** Takes a partition over; what another began in it is ended when this returns. */
  void open(int partition) {
    Map<String, Object> own = new HashMap<>(config);
    own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.group() + "-" + partition);
    own.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(own, new StringSerializer(), new ByteArraySerializer());
    close(producers.put(partition, producer));
    producer.initTransactions();
  }

  /** Gives a partition up. */
  void release(int partition) {
    close(producers.remove(partition));
  }

  /**
   * Writes both or neither.
   *
   * @throws KafkaException when it was neither, and can be tried again
   * @throws IllegalStateException when nothing more can be written: another took the partition over
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the commit throws what a send threw
  void write(int partition, String feed, List<Delivery.Accepted> news, FeedState state) {
    KafkaProducer<String, byte[]> producer = producers.get(partition);
    if (producer == null) {
      throw new KafkaException("partition " + partition + " of " + topics.seen() + " is not ours");
    }
    producer.beginTransaction();
    try {
      news.forEach(item -> producer.send(article(item)));
      byte[] value = states.serializer().serialize(topics.seen(), state);
      producer.send(new ProducerRecord<>(topics.seen(), partition, feed, value));
      producer.commitTransaction();
    } catch (RuntimeException e) {
      abort(producer, e);
      throw e;
    }
  }

  private ProducerRecord<String, byte[]> article(Delivery.Accepted item) {
    Headers headers = new RecordHeaders();
    headers.add(IncomingProducer.ORIGIN, item.origin().toString().getBytes(UTF_8));
    String id = ArticleId.of(item.article()).orElseThrow();
    byte[] value =
        articles
            .serializer()
            .serialize(topics.incoming(), headers, ArticleCodec.encode(item.article()));
    return new ProducerRecord<>(topics.incoming(), null, null, id, value, headers);
  }

  private static void abort(KafkaProducer<String, byte[]> producer, RuntimeException cause) {
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      cause.addSuppressed(e);
      throw new IllegalStateException("feeds cannot be written any more: " + cause, cause);
    }
  }

  private static void close(@Nullable KafkaProducer<String, byte[]> producer) {
    if (producer != null) {
      producer.close(CLOSE);
    }
  }

  @Override
  public void close() {
    producers.values().forEach(FeedLog::close);
    producers.clear();
  }
}
