package io.storyfold.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.embedded.EmbeddedBroker;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.topology.Erasure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an article and one under embargo, lets the broker's time pass quickly, and then reads every
 * record of every topic of the cluster, changelogs included, in search of their words.
 */
class ErasureIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String KILLED = "wire.example|1";
  private static final String HELD = "wire.example|2";

  /** In no other text of this test, and whole in every encoding that is used here. */
  private static final String SECRET = "Quackenbush";

  private static final String SHARED =
      """
      The river Elm burst its banks on Saturday morning and flooded the lower town of Karden.
      More than two hundred residents left their houses before dawn, the fire brigade said.
      Volunteers filled sandbags at the market bridge while the water kept rising until noon.
      Mayor Ilse Brandt asked everyone to stay away from the embankment and the old mill.
      """;

  /** A broker that looks for what to clean and delete all the time. */
  private static final Map<String, String> TIDY =
      Map.of(
          "log.cleaner.backoff.ms", "100",
          "log.initial.task.delay.ms", "100",
          "log.retention.check.interval.ms", "200",
          "log.segment.delete.delay.ms", "1");

  @TempDir private Path directory;

  @Test
  void shouldLoseEveryWordOfAKilledArticle() throws Exception {
    EmbeddedBroker.Options tidy = EmbeddedBroker.Options.temporary().with(TIDY);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(tidy, 0);
        Admin admin = Admin.create(Map.copyOf(cluster.clientConfig()))) {
      Installation desk =
          new Installation(cluster.clientConfig(), "", directory.resolve("state"), true);
      try (Installation.Run run = desk.start()) {
        Article killed = killed();
        Article copy = copy();
        desk.deliver(held(HELD, SECRET + " to leave"));
        desk.deliver(killed);
        desk.deliver(copy);
        run.awaitPlaced(copy);
        Set<String> carriers = carriers(cluster, admin);
        assertThat(carriers)
            .contains("articles.incoming", "desk.log", "stories", "articles.placed")
            .as("every topic that carries text is in the documented list")
            .isSubsetOf(
                Erasure.places(desk.settings()).stream().map(Erasure.Place::topic).toList());

        desk.deliver(kill(KILLED));
        desk.deliver(kill(HELD));
        run.await(outcome -> !outcome.placed().containsKey(KILLED));
        assertThat(desk.outcome().placed())
            .hasEntrySatisfying(copy.id(), placed -> assertThat(placed.getEvidence()).isNull());

        letTimePass(admin);
        // The next record of a partition closes the segment that holds the tombstones.
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> {
                  fill(desk);
                  assertThat(carriers(cluster, admin)).isEmpty();
                });
      }
    }
  }

  private int filled;

  private void fill(Installation desk) {
    filled++;
    desk.deliver(held("two.example|held" + filled, "Quiet day " + filled));
    desk.deliver(
        article("two.example|" + filled)
            .title("Harbour news number " + filled)
            .body("The harbour had visitor number " + filled + " this year, officials said.")
            .build());
  }

  private static Article killed() {
    return article(KILLED)
        .title(SECRET + " blamed for flood in Karden")
        .teaser("Miller " + SECRET + " opened the sluice")
        .body(SHARED + "Miller " + SECRET + " had opened the sluice, a neighbour claims.")
        .build();
  }

  private static Article copy() {
    return article("two.example|copy").title("Karden under water").body(SHARED).build();
  }

  private static Article held(String id, String title) {
    long tomorrow = System.currentTimeMillis() + Duration.ofDays(1).toMillis();
    return article(id).title(title).embargoedUntil(tomorrow).build();
  }

  private static Article kill(String id) {
    return Article.from("wire.example").id(id).status(ArticleStatus.CANCELED).build();
  }

  private static ArticleBuilder article(String id) {
    return Article.from(id.substring(0, id.indexOf('|')))
        .id(id)
        .language("en")
        .publishedAt(System.currentTimeMillis());
  }

  /** What takes days and hours takes milliseconds now. */
  private static void letTimePass(Admin admin) throws Exception {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    List<ConfigResource> resources =
        topics(admin).stream()
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
            .toList();
    admin
        .describeConfigs(resources)
        .all()
        .get()
        .forEach((topic, config) -> changes.put(topic, soon(config)));
    admin.incrementalAlterConfigs(changes).all().get();
  }

  private static List<AlterConfigOp> soon(Config config) {
    ConfigEntry policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
    boolean compacted =
        policy != null && policy.value().contains(TopicConfig.CLEANUP_POLICY_COMPACT);
    return List.of(
        set(TopicConfig.SEGMENT_MS_CONFIG, "1"),
        compacted
            ? set(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1")
            : set(TopicConfig.RETENTION_MS_CONFIG, "1"));
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), OpType.SET);
  }

  /** Topics with a record, committed or not, in which the secret stands. */
  private static Set<String> carriers(EmbeddedCluster cluster, Admin admin) throws Exception {
    Set<String> carriers = new TreeSet<>();
    Map<String, Object> config = new HashMap<>(cluster.clientConfig());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics(admin).stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (!ends.entrySet().stream()
          .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (holdsSecret(record.key()) || holdsSecret(record.value())) {
            carriers.add(record.topic());
          }
        }
      }
    }
    return carriers;
  }

  private static boolean holdsSecret(byte @Nullable [] bytes) {
    return bytes != null
        && new String(bytes, UTF_8)
            .toLowerCase(Locale.ROOT)
            .contains(SECRET.toLowerCase(Locale.ROOT));
  }

  private static Set<String> topics(Admin admin) throws ExecutionException, InterruptedException {
    return admin.listTopics().names().get();
  }
}
