package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import io.storyfold.poller.RudeServer;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.runtime.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A poller is killed when it has sent articles and not yet what it has seen of their feed. */
@ExtendWith(ClusterExtension.class)
class KilledPollerIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;

  @Test
  void shouldNeitherLoseNorRepeatAnItem(TestCluster cluster) throws Exception {
    try (RudeServer server = new RudeServer()) {
      Map<String, String> definitions = definitions(cluster, server.at("/feed").toString());
      Settings settings = Settings.of(definitions);
      try (TopicAdmin admin = TopicAdmin.connect(settings)) {
        admin.createMissing();
      }
      server.serve(RudeServer.rss(1, 2));
      Map<String, String> stuck = new HashMap<>(definitions);
      stuck.put("avro.serde.class", StuckSerde.class.getName());
      try (ChildProcess poller = start("stuck", stuck)) {
        awaitKeys(settings, "read_committed", poller, RudeServer.ids(1, 2));
        server.serve(RudeServer.rss(2, 3, 4));
        awaitKeys(settings, "read_uncommitted", poller, RudeServer.ids(1, 2, 3, 4));
        assertThat(keys(settings, "read_committed"))
            .containsExactlyInAnyOrderElementsOf(RudeServer.ids(1, 2));
        poller.kill();
      }
      try (ChildProcess poller = start("next", definitions)) {
        awaitKeys(settings, "read_committed", poller, RudeServer.ids(1, 2, 3, 4));
      }
    }
  }

  private ChildProcess start(String name, Map<String, String> definitions) throws IOException {
    return ChildProcess.run(directory.resolve(name + ".log"), List.of("poller"), definitions);
  }

  private Map<String, String> definitions(TestCluster cluster, String feed) throws IOException {
    Path feeds = directory.resolve("feeds.yaml");
    Files.writeString(feeds, "interval: 10s\nfeeds:\n  - url: " + feed + "\n");
    Map<String, String> all = new HashMap<>(cluster.clientConfig());
    all.put("topics.prefix", cluster.prefix());
    all.put("poller.feeds.file", feeds.toString());
    all.put("poller.allow.networks", "127.0.0.0/8");
    all.put("http.port", "0");
    // The killed one is missed after six seconds instead of forty-five.
    all.put("kafka.consumer.session.timeout.ms", "6000");
    return all;
  }

  private void awaitKeys(
      Settings settings, String isolation, ChildProcess poller, List<String> expected) {
    await()
        .atMost(PATIENCE)
        .failFast("the poller ended", () -> !poller.isAlive())
        .untilAsserted(
            () ->
                assertThat(keys(settings, isolation))
                    .containsExactlyInAnyOrderElementsOf(expected));
  }

  /** Keys of all articles: a repetition would show. */
  private static List<String> keys(Settings settings, String isolation) {
    Map<String, Object> consumer = settings.clients().consumer();
    consumer.put("isolation.level", isolation);
    List<String> keys = new ArrayList<>();
    TopicReader.read(
        settings.topics().incoming().name(),
        consumer,
        new ByteArrayDeserializer(),
        record -> keys.add(record.key()));
    return keys;
  }
}
