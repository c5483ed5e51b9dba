package io.storyfold.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pollers on a real broker, and a server that does what servers should not. */
@ExtendWith(ClusterExtension.class)
class PollerIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path directory;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  /** Time runs a hundred times as fast, so that intervals pass while one waits. */
  private final InstantSource hurried =
      new InstantSource() {
        private final long start = System.nanoTime();

        @Override
        public Instant instant() {
          return Instant.parse("2026-03-04T17:00:00Z").plusNanos((System.nanoTime() - start) * 100);
        }
      };

  @Test
  void shouldPublishEachItemOnceAcrossReplicas(TestCluster cluster) throws Exception {
    try (RudeServer server = new RudeServer();
        Metrics metrics = new Metrics()) {
      Settings settings =
          settings(cluster, server, "/feed", "/500", "/huge", "/bomb", "/inside", "/loop", "/cut");
      server.serve(RudeServer.rss(1, 2, 3));
      try (Poller first = start(settings, metrics)) {
        awaitKeys(cluster, RudeServer.ids(1, 2, 3));
        server.serve(RudeServer.rss(2, 3, 4));
        awaitKeys(cluster, RudeServer.ids(1, 2, 3, 4));
        // every feed was asked for again, the good one without news
        awaitAsked(server, "/feed", asked(server, "/feed") + 2);
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(first.condition().details().toString())
                        .contains("status", "too_large", "blocked", "redirect")
                        .contains("unreachable", "not_modified"));
      }
      // Another goes on from what was seen, also when what it began with is gone.
      server.serve(RudeServer.rss(3, 4, 5));
      try (Poller second = start(settings, metrics)) {
        awaitKeys(cluster, RudeServer.ids(1, 2, 3, 4, 5));
        try (Poller third = start(settings, metrics)) {
          await()
              .atMost(PATIENCE)
              .until(() -> second.condition().ready() && third.condition().ready());
          server.serve(RudeServer.rss(4, 5, 6));
          awaitKeys(cluster, RudeServer.ids(1, 2, 3, 4, 5, 6));
        }
      }
      assertThat(failures).isEmpty();
      assertThat(server.asked()).doesNotContain("/secret");
      assertThat(metrics.scrape()).contains("storyfold_feeds_polls_total", "storyfold_feeds_items");
    }
  }

  private Poller start(Settings settings, Metrics metrics) {
    return PollerParts.start(settings, metrics, hurried, failures::add);
  }

  private Settings settings(TestCluster cluster, RudeServer server, String... paths)
      throws IOException {
    StringBuilder yaml = new StringBuilder("interval: 10s\nfeeds:\n");
    for (String path : paths) {
      yaml.append("  - url: ").append(server.at(path)).append('\n');
    }
    Map<String, String> all = new HashMap<>(cluster.clientConfig());
    all.put("topics.prefix", cluster.prefix());
    all.put("poller.feeds.file", Files.writeString(directory.resolve("f.yaml"), yaml).toString());
    all.put("poller.allow.networks", "127.0.0.0/8");
    all.put("poller.host.pause.ms", "1");
    all.put("poller.max.bytes", "1000000");
    all.put("poller.partitions", "2");
    Settings settings = Settings.of(all);
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      admin.createMissing();
    }
    return settings;
  }

  private static void awaitKeys(TestCluster cluster, List<String> expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(published(cluster)).containsExactlyInAnyOrderElementsOf(expected));
  }

  private static void awaitAsked(RudeServer server, String path, int times) {
    await().atMost(PATIENCE).until(() -> asked(server, path) >= times);
  }

  private static int asked(RudeServer server, String path) {
    return (int) server.asked().stream().filter(path::equals).count();
  }

  /** Keys of all articles that committed readers see: a repetition would show. */
  private static List<String> published(TestCluster cluster) {
    List<String> keys = new ArrayList<>();
    cluster
        .consumeAll(
            cluster.topic("articles.incoming"),
            new StringDeserializer(),
            new ByteArrayDeserializer())
        .forEach(record -> keys.add(record.key()));
    return keys;
  }
}
