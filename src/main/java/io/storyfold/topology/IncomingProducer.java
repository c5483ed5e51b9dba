package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends articles to articles.incoming, in order, each under its id. Sending is asynchronous; the
 * first failure is thrown by the next call.
 */
public final class IncomingProducer implements AutoCloseable {
  /** Header: where the article was read, for example {@code file:line}. */
  public static final String ORIGIN = "storyfold-origin";

  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final KafkaProducer<String, io.storyfold.avro.Article> producer;
  private final String topic;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** A producer with the client's configuration of {@code runtime.ClientConfigs}. */
  public IncomingProducer(
      String topic, Map<String, Object> clientConfig, Serde<io.storyfold.avro.Article> serde) {
    this.topic = topic;
    this.producer = new KafkaProducer<>(clientConfig, new StringSerializer(), serde.serializer());
  }

  /**
   * Sends one article that keeps the {@link io.storyfold.article.ArticleRules}.
   *
   * @param arrivedAt simulated arrival, epoch milliseconds; empty: the clock says
   * @param origin where it was read
   * @throws KafkaException when this or an earlier one could not be sent
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback sees every failure
  public void send(Article article, OptionalLong arrivedAt, String origin) {
    rethrow();
    producer.send(
        record(topic, article, arrivedAt, origin),
        (metadata, e) -> {
          if (e != null) {
            failure.compareAndSet(null, e);
          }
        });
  }

  /**
   * Sends one article whose sender waits for it: a failure is told by the result alone.
   *
   * @param origin where it was read
   * @return done when it is safe with the brokers
   */
  public Future<?> submit(Article article, String origin) {
    return producer.send(record(topic, article, OptionalLong.empty(), origin));
  }

  static ProducerRecord<String, io.storyfold.avro.Article> record(
      String topic, Article article, OptionalLong arrivedAt, String origin) {
    String id = ArticleId.of(article).orElseThrow();
    Long timestamp = arrivedAt.isPresent() ? arrivedAt.getAsLong() : null;
    List<Header> headers = List.of(new RecordHeader(ORIGIN, origin.getBytes(UTF_8)));
    return new ProducerRecord<>(topic, null, timestamp, id, ArticleCodec.encode(article), headers);
  }

  /** Returns when everything sent so far is safe with the brokers. */
  public void flush() {
    producer.flush();
    rethrow();
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }

  private void rethrow() {
    Exception e = failure.get();
    if (e != null) {
      throw new KafkaException("an article could not be sent to " + topic + ": " + e, e);
    }
  }
}
