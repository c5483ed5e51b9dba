package io.storyfold.chaos;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleId;
import io.storyfold.runtime.Settings;
import io.storyfold.topology.ArticleCodec;
import io.storyfold.topology.RecordSerdes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes without end and writes down what the brokers acknowledged. Its clock, which becomes the
 * desks' clock, runs a minute an article, so that hours of merging, closing and forgetting pass in
 * a short run; another pace by {@code -Dstoryfold.chaos.pace=10}, in minutes. It can be made to
 * jump.
 */
final class Publisher implements AutoCloseable {
  private static final long PER_ARTICLE =
      Duration.ofMinutes(Integer.getInteger("storyfold.chaos.pace", 1)).toMillis();

  /** The system wakes threads late, by less than this. */
  private static final long SLACK = TimeUnit.MILLISECONDS.toNanos(10);

  private final News news;
  private final Ledger.Writer ledger = new Ledger.Writer();
  private final AtomicLong clock = new AtomicLong(System.currentTimeMillis());
  private final String topic;
  private final KafkaProducer<String, io.storyfold.avro.Article> producer;
  private final Thread thread;
  private final long pause;
  private volatile boolean stopped;
  private volatile @Nullable RuntimeException failure;

  Publisher(Settings settings, RecordSerdes serdes, long seed, int perSecond) {
    news = new News(seed);
    topic = settings.topics().incoming().name();
    producer =
        new KafkaProducer<>(
            settings.clients().producer(), new StringSerializer(), serdes.article().serializer());
    pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
    thread = new Thread(this::publish, "publisher");
  }

  void start() {
    thread.start();
  }

  /** The clock of all later articles differs by this from what it would have been. */
  void jump(Duration by) {
    clock.addAndGet(by.toMillis());
  }

  int acknowledged() {
    return ledger.size();
  }

  private void publish() {
    try {
      long next = System.nanoTime();
      while (!stopped) {
        send();
        // What brokers held up is not made up for: that would be another rate.
        next = Math.max(next + pause, System.nanoTime() - SLACK);
        LockSupport.parkNanos(next - System.nanoTime());
      }
      producer.flush();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback sees every failure
  private void send() {
    long now = clock.addAndGet(PER_ARTICLE);
    News.Item item = news.next(now);
    Article article = item.article();
    producer.send(
        new ProducerRecord<>(
            topic, null, now, ArticleId.of(article).orElseThrow(), ArticleCodec.encode(article)),
        (metadata, e) -> {
          if (e == null) {
            ledger.acknowledged(place(metadata), item.good());
          } else {
            ledger.failed(e);
          }
        });
  }

  private static String place(RecordMetadata metadata) {
    return metadata.topic() + "-" + metadata.partition() + "-" + metadata.offset();
  }

  /** Ends, and returns what is on the books. */
  Ledger stop() throws InterruptedException {
    stopped = true;
    thread.join();
    if (failure != null) {
      throw new IllegalStateException("the publisher failed", failure);
    }
    if (!ledger.failures().isEmpty()) {
      throw new IllegalStateException(
          "cannot tell whether these arrived, so nothing can be told of the run: "
              + ledger.failures());
    }
    return ledger.close(news.standing());
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    producer.close(Duration.ZERO);
    thread.join();
  }
}
