package io.storyfold.poller;

import io.storyfold.avro.Article;
import io.storyfold.avro.FeedState;
import io.storyfold.registry.AvroSerdes;
import io.storyfold.runtime.BuildVersion;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.PollerKeys;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StartRefusedException;
import io.storyfold.runtime.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The poller from settings. */
public final class PollerParts {
  private PollerParts() {}

  /**
   * Starts a poller for the feeds of {@link PollerKeys#FEEDS_FILE}.
   *
   * @param onFailure told once when it has failed for good
   * @throws StartRefusedException when there is no list of feeds, or it is wrong
   */
  public static Poller start(
      Settings settings, Metrics metrics, InstantSource clock, Consumer<Throwable> onFailure) {
    String file = settings.get(PollerKeys.FEEDS_FILE);
    if (file.isEmpty()) {
      throw new StartRefusedException(
          "the poller needs a list of feeds: set " + PollerKeys.FEEDS_FILE.name());
    }
    List<FeedSource> feeds = FeedList.read(Path.of(file));
    Fetcher fetcher = fetcher(settings);
    Topics topics = settings.topics();
    String group = settings.get(Keys.TOPICS_PREFIX) + settings.get(PollerKeys.GROUP_ID);
    Map<String, Object> registry = settings.clients().registry();
    Serde<FeedState> states = AvroSerdes.of(FeedState.class, registry, false);
    FeedLog log =
        new FeedLog(
            new FeedLog.Topics(topics.incoming().name(), topics.feeds().name(), group),
            settings.clients().producer(),
            AvroSerdes.of(Article.class, registry, false),
            states);
    Map<String, Object> consumer = settings.clients().consumer();
    consumer.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    FeedShares shares =
        new FeedShares(
            new KafkaConsumer<>(consumer, new StringDeserializer(), states.deserializer()),
            log,
            feeds,
            topics.feeds().name(),
            settings.get(PollerKeys.PARTITIONS));
    Schedule schedule = new Schedule(clock, new Random(), settings.get(PollerKeys.HOST_PAUSE));
    FeedAsk ask = new FeedAsk(fetcher, settings.get(PollerKeys.ROBOTS).equals("obey"), clock);
    ExecutorService workers = Executors.newFixedThreadPool(settings.get(PollerKeys.THREADS));
    return new Poller(shares, log, schedule, ask, workers, clock, metrics, onFailure).start();
  }

  /** The fetcher of these settings, for feeds that are asked for once as well. */
  public static Fetcher fetcher(Settings settings) {
    try {
      return new Fetcher(
          HttpLimits.FEEDS.upTo(settings.get(PollerKeys.MAX_BYTES)),
          AddressPolicy.allowing(settings.get(PollerKeys.ALLOW_NETWORKS)),
          Resolver.SYSTEM,
          settings.get(PollerKeys.USER_AGENT) + "/" + BuildVersion.current(),
          System::nanoTime);
    } catch (IllegalArgumentException e) {
      throw new StartRefusedException(PollerKeys.ALLOW_NETWORKS.name() + ": " + e.getMessage());
    }
  }
}
