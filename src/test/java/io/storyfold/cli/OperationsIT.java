package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with an installation besides running it. */
@ExtendWith(ClusterExtension.class)
class OperationsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The shortest a broker allows: a stopped desk is out of its group this much later. */
  private static final String SHORT_SESSION = "kafka.consumer.session.timeout.ms=6000";

  private static final int SOME = 60;

  @TempDir private Path directory;

  @Test
  void shouldSayInOneLineEachWhatAStartLacks(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);

    CommandResult before = installation.command("preflight");
    installation.prepare();
    CommandResult after = installation.command("preflight");

    assertThat(before.code()).isEqualTo(1);
    assertThat(before.out().lines())
        .contains(
            "FAULT topic " + cluster.topic("desk.log") + " is missing: 'topics --apply' sees to it")
        .contains("ok    state.dir can be written");
    assertThat(after.code()).as(after.out() + after.err()).isZero();
    assertThat(after.out().lines()).hasSize(4).allMatch(line -> line.startsWith("ok "));
  }

  @Test
  void shouldRefoldCompareCutOverRollBackAndReset(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    Path articles =
        Files.write(
            directory.resolve("articles.jsonl"), Samples.lines(Samples.ARTICLES).subList(0, SOME));
    Set<String> live;
    try (ChildJvm run = installation.child("run", "-D", SHORT_SESSION)) {
      awaitReady(installation, run);
      assertThat(installation.command("publish", articles).code()).isZero();
      assertThat(installation.command("reset", "desk", "--yes").refusal(1)).contains("stop it");
      try (ChildJvm refold = installation.child("refold", "--into", "next.", "-D", "http.port=0")) {
        await()
            .atMost(PATIENCE)
            .ignoreExceptionsInstanceOf(IllegalStateException.class) // before it has its topics
            .untilAsserted(
                () ->
                    assertThat(placed(cluster, "next.articles.placed"))
                        .hasSizeGreaterThan(SOME / 2)
                        .isEqualTo(placed(cluster, "articles.placed")));
        refold.terminate();
        refold.await(PATIENCE);
      }
      live = placed(cluster, "articles.placed");
      run.terminate();
      run.await(PATIENCE);
    }

    CommandResult diff = installation.command("diff", "--with", "next.");
    assertThat(diff.code()).as(diff.err()).isZero();
    assertThat(diff.out())
        .contains(live.size() + " articles in both", "0 articles in the live results only")
        .contains("B-cubed F1 1.000")
        .doesNotContain("refolded into");

    for (String results : List.of("results.prefix=next.", "results.prefix=")) {
      try (ChildJvm gateway = installation.child("run", "gateway", "-D", results)) {
        awaitReady(installation, gateway);
        await()
            .atMost(PATIENCE)
            .until(() -> installation.get("/api/v1/stories").body().contains("\"headline\":"));
        gateway.terminate();
        gateway.await(PATIENCE);
      }
    }

    assertThat(installation.command("reset", "desk").out()).contains("would be removed: topic ");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(installation.command("reset", "desk", "--yes").code()).isZero());
    int before = read(cluster, "articles.placed").size();
    try (ChildJvm desk = installation.child("run", "desk")) {
      awaitReady(installation, desk);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(read(cluster, "articles.placed")).hasSize(2 * before));
      assertThat(placed(cluster, "articles.placed")).isEqualTo(live);
      desk.terminate();
      desk.await(PATIENCE);
    }
  }

  @Test
  void shouldListShowAndSendAgainWhatWasRejected(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    cluster.produce(cluster.topic("articles.incoming"), Map.of("a|1", "no article"));
    try (ChildJvm intake = installation.child("run", "intake")) {
      awaitRejected(cluster, 1);

      CommandResult list = installation.command("dead-letters", "list");
      assertThat(list.out()).contains("UNREADABLE", "a|1", cluster.topic("articles.incoming"));
      String place = list.out().lines().skip(1).findFirst().orElseThrow().split(" ", 2)[0];
      assertThat(installation.command("dead-letters", "show", place).out())
          .contains("6e6f2061727469636c65"); // "no article"
      assertThat(installation.command("dead-letters", "replay", place).out())
          .contains("1 sent again");
      awaitRejected(cluster, 2);
      intake.terminate();
      intake.await(PATIENCE);
    }
    assertThat(installation.command("dead-letters", "list", "--reason", "STALE_VERSION").out())
        .hasLineCount(1);
    assertThat(installation.command("dead-letters", "replay").code()).isEqualTo(2);
  }

  private static void awaitRejected(TestCluster cluster, int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(read(cluster, "articles.rejected")).hasSize(count));
  }

  private static void awaitReady(TestInstallation installation, ChildJvm run) {
    await()
        .atMost(PATIENCE)
        .until(() -> installation.get("/readyz").status() == 200 || !run.alive());
    assertThat(run.alive()).as(run.err()).isTrue();
  }

  /** Ids of the articles that stand. */
  private static Set<String> placed(TestCluster cluster, String topic) {
    Set<String> standing = new TreeSet<>();
    for (ConsumerRecord<String, byte[]> record : read(cluster, topic)) {
      if (record.value() == null) {
        standing.remove(record.key());
      } else {
        standing.add(record.key());
      }
    }
    return standing;
  }

  private static List<ConsumerRecord<String, byte[]>> read(TestCluster cluster, String topic) {
    return cluster.consumeAll(
        cluster.topic(topic), new StringDeserializer(), new ByteArrayDeserializer());
  }
}
