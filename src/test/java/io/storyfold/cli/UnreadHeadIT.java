package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Retention takes the head of what was not read yet. */
@ExtendWith(ClusterExtension.class)
class UnreadHeadIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;

  private int version;

  @Test
  void shouldTellAndCountWhatWasDeletedBeforeItWasRead(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    publish(installation, "a");
    try (ChildJvm run = installation.child("run", "intake")) {
      awaitEntries(cluster, 1);
      run.terminate();
      run.await(PATIENCE);
    }
    // The same source and id to the end: all on one partition.
    publish(installation, "a", "a", "a");
    TopicPartition partition = delete(cluster, 3);

    try (ChildJvm run = installation.child("run", "intake")) {
      awaitEntries(cluster, 2);

      assertThat(run.err())
          .contains(partition + ": offsets 1 to 2 were deleted before intake read them");
      assertThat(installation.get("/metrics").body().lines())
          .filteredOn(line -> line.startsWith("storyfold_dropped_total"))
          .anyMatch(line -> line.contains("what=\"input of intake\"") && line.endsWith(" 2.0"));
      run.terminate();
      run.await(PATIENCE);
    }
  }

  private void publish(TestInstallation installation, String... ids) throws Exception {
    List<String> lines =
        Stream.of(ids)
            .map(
                id ->
                    """
                    {"id":"%s","source":"one.example","publishedAt":"2026-03-02T08:00:00Z",\
                    "title":"Version %d","language":"en","version":%d}"""
                        .formatted(id, ++version, version))
            .toList();
    installation.publish(lines);
  }

  /** Everything before that offset, on the one partition that has records. */
  private static TopicPartition delete(TestCluster cluster, long before) throws Exception {
    String topic = cluster.topic("articles.incoming");
    int partition =
        cluster
            .consumeAll(topic, new StringDeserializer(), new ByteArrayDeserializer())
            .get(0)
            .partition();
    TopicPartition only = new TopicPartition(topic, partition);
    try (Admin admin = Admin.create(cluster.clientConfig(Map.of()))) {
      admin.deleteRecords(Map.of(only, RecordsToDelete.beforeOffset(before))).all().get();
    }
    return only;
  }

  private static void awaitEntries(TestCluster cluster, int count) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                cluster
                        .consumeAll(
                            cluster.topic("desk.log"),
                            new StringDeserializer(),
                            new ByteArrayDeserializer())
                        .size()
                    >= count);
  }
}
