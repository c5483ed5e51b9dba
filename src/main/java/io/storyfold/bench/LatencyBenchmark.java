package io.storyfold.bench;

import io.storyfold.article.Article;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.embedded.TemporaryDirectory;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.topology.IncomingProducer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long it takes from an article's turn to be published to a reader of committed records who
 * sees it in a story. Articles are offered at a fixed rate whether or not the pipeline keeps up,
 * and the clock of each starts when it was due: a pipeline that stalls cannot slow its own
 * measurement.
 */
final class LatencyBenchmark {
  /** Articles a second: ten times all the world's online news. */
  private static final int RATE = 500;

  private static final long NANOS = 1_000_000_000L;
  private static final double MILLI = 1e6;
  private static final Duration POLL = Duration.ofMillis(100);
  private static final long PATIENCE = 60 * NANOS;

  /** When each article was due, nanoseconds; taken out when its story's update is seen. */
  private final Map<String, Long> due = new ConcurrentHashMap<>();

  List<Section> run(Scale scale) {
    int warm = RATE * scale.latencySeconds() / 2;
    int count = RATE * scale.latencySeconds();
    List<Article> articles =
        new InventedNews(3, InventedNews.Kind.FULL_TEXT, scale.perDay()).take(warm + count);
    double[] millis = new double[count];
    try (TemporaryDirectory state = Rig.state();
        EmbeddedCluster cluster = EmbeddedCluster.start();
        Rig rig = new Rig(cluster, state, "latency.", true);
        Stage intake = rig.start(StreamsPart.INTAKE);
        Stage desk = rig.start(StreamsPart.DESK);
        IncomingProducer producer = rig.producer();
        KafkaConsumer<String, StoryUpdate> reader = reader(rig)) {
      Thread offering = new Thread(() -> offer(producer, articles), "bench-offering");
      offering.start();
      read(reader, articles.subList(warm, warm + count), millis);
      join(offering);
    }
    Arrays.sort(millis);
    return List.of(
        new Section("latency")
            .add("offeredPerSecond", "offered", RATE, "articles/s")
            .add("p50", "half of them within", at(millis, .5), "ms")
            .add("p95", "95 % within", at(millis, .95), "ms")
            .add("p99", "99 % within", at(millis, .99), "ms"));
  }

  private static KafkaConsumer<String, StoryUpdate> reader(Rig rig) {
    KafkaConsumer<String, StoryUpdate> reader =
        new KafkaConsumer<>(
            rig.settings().clients().consumer(),
            new StringDeserializer(),
            rig.serdes().update().deserializer());
    reader.assign(List.of(new TopicPartition(rig.settings().topics().updates().name(), 0)));
    return reader;
  }

  private void offer(IncomingProducer producer, List<Article> articles) {
    long start = System.nanoTime();
    int i = 0;
    for (Article article : articles) {
      long turn = start + i++ * (NANOS / RATE);
      while (System.nanoTime() < turn) {
        LockSupport.parkNanos(turn - System.nanoTime());
      }
      due.put(article.id(), turn);
      producer.send(article, OptionalLong.empty(), "bench");
    }
  }

  private void read(
      KafkaConsumer<String, StoryUpdate> reader, List<Article> counted, double[] millis) {
    Map<String, Integer> number = new HashMap<>();
    Iterator<Article> all = counted.iterator();
    for (int i = 0; all.hasNext(); i++) {
      number.put(all.next().id(), i);
    }
    long last = System.nanoTime();
    while (!number.isEmpty()) {
      if (System.nanoTime() - last > PATIENCE) {
        throw new IllegalStateException(number.size() + " articles were never seen in a story");
      }
      for (var update : reader.poll(POLL)) {
        last = System.nanoTime();
        String id = update.value().getArticle() == null ? "" : update.value().getArticle().getId();
        Integer i = number.remove(id);
        Long turn = due.remove(id);
        if (i != null && turn != null) {
          millis[i] = (last - turn) / MILLI;
        }
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
