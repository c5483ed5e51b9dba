package io.storyfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An installation as an operator makes and restarts it, fed with the samples. */
@ExtendWith(ClusterExtension.class)
class RunPublishIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** By the shell's convention 128 + the number of SIGTERM. */
  private static final int TERMINATED = 143;

  @TempDir private Path directory;

  @Test
  void shouldPlaceAllThatIsPublishedAcrossATermination(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    List<String> lines = Samples.lines(Samples.ARTICLES);
    Path early = Files.write(directory.resolve("early.jsonl"), lines.subList(0, lines.size() / 2));
    Path late =
        Files.write(directory.resolve("late.jsonl"), lines.subList(lines.size() / 2, lines.size()));

    try (ChildJvm run = installation.child("run")) {
      awaitReady(installation, run);
      publish(installation, early);
      await()
          .atMost(PATIENCE)
          .until(() -> installation.get("/api/v1/stories").body().contains("\"headline\":"));
      // Some of these are decided before the end, some after.
      publish(installation, late);
      run.terminate();
      CommandResult ended = run.await(PATIENCE);
      assertThat(ended.code()).isEqualTo(TERMINATED);
      ended.assertNoStackTrace();
      assertThat(ended.err()).doesNotContain("ERROR");
    }

    try (ChildJvm run = installation.child("run")) {
      awaitReady(installation, run);
      Set<String> expected = new TreeSet<>();
      Samples.table(Samples.GOLD).forEach(row -> expected.add(row.get(0)));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(placed(cluster)).isEqualTo(expected));
      assertThat(updatesByStory(cluster))
          .isNotEmpty()
          .allSatisfy(
              (story, ids) ->
                  assertThat(ids)
                      .isEqualTo(
                          IntStream.rangeClosed(1, ids.size())
                              .mapToObj(revision -> story + "#" + revision)
                              .toList()));
      assertThat(installation.get("/metrics").body()).contains("storyfold");
      run.terminate();
      assertThat(run.await(PATIENCE).code()).isEqualTo(TERMINATED);
    }
  }

  @Test
  void shouldPublishTheGoodLinesAndTellOfTheBad(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    Path file = directory.resolve("mixed.jsonl");
    String good =
        ArticleLines.article(
            "chess", "eins.example", "2026-03-02T08:00:00Z", "Mate", ArticleLines.CHESS);
    Files.writeString(file, good + "\nnot json\n" + ArticleLines.without(good, "source") + "\n");

    CommandResult result = installation.command("publish", file);

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("1 accepted, 2 rejected", "BAD_JSON=1", "MISSING_SOURCE=1");
    assertThat(result.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(file + ":2: BAD_JSON: "),
            line -> assertThat(line).startsWith(file + ":3: MISSING_SOURCE: "));
    assertThat(cluster.consume(cluster.topic("articles.incoming"), 1))
        .singleElement()
        .satisfies(record -> assertThat(record.key()).isEqualTo("chess"));
  }

  @Test
  void shouldPublishStandardInput(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    String article =
        ArticleLines.article(
            "bees", "eins.example", "2026-03-02T08:00:00Z", "Stille", "", "wordCount", 1);
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream((article + "\n{}\n").getBytes(UTF_8)));
      CommandResult result = installation.command("publish", "-");

      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out()).contains("1 accepted, 1 rejected", "wordCount=1");
      assertThat(result.err()).startsWith("-:2: MISSING_SOURCE: ");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void shouldRefuseToPublishBeforeThereAreTopics(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    Path file = Files.writeString(directory.resolve("articles.jsonl"), "");

    assertThat(installation.command("publish", file).refusal(1))
        .contains("topic " + cluster.topic("articles.incoming") + " is missing")
        .contains("topics --apply");
    assertThat(installation.command("publish", directory.resolve("missing")).refusal(2))
        .contains("missing");
  }

  private static void awaitReady(TestInstallation installation, ChildJvm run) {
    await()
        .atMost(PATIENCE)
        .until(() -> installation.get("/readyz").status() == 200 || !run.alive());
    assertThat(run.alive()).as(run.err()).isTrue();
  }

  private static void publish(TestInstallation installation, Path file) throws Exception {
    CommandResult result = installation.command("publish", file);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains(Files.readAllLines(file).size() + " accepted, 0 rejected");
  }

  /** Ids of the articles that stand, by the compacted topic. */
  private static Set<String> placed(TestCluster cluster) {
    Set<String> standing = new TreeSet<>();
    for (ConsumerRecord<String, byte[]> record : read(cluster, "articles.placed")) {
      if (record.value() == null) {
        standing.remove(record.key());
      } else {
        standing.add(record.key());
      }
    }
    return standing;
  }

  /** Update ids as CloudEvents carry them, in their order; a repetition would show. */
  private static Map<String, List<String>> updatesByStory(TestCluster cluster) {
    return read(cluster, "stories.updates").stream()
        .collect(
            Collectors.groupingBy(
                ConsumerRecord::key,
                HashMap::new,
                Collectors.mapping(RunPublishIT::eventId, Collectors.toList())));
  }

  private static String eventId(ConsumerRecord<String, byte[]> record) {
    return new String(Objects.requireNonNull(record.headers().lastHeader("ce_id")).value(), UTF_8);
  }

  private static List<ConsumerRecord<String, byte[]>> read(TestCluster cluster, String topic) {
    return cluster.consumeAll(
        cluster.topic(topic), new StringDeserializer(), new ByteArrayDeserializer());
  }
}
