package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import io.storyfold.poller.RudeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the sources of {@code publish} leave on articles.incoming, and after a kill. */
@ExtendWith(ClusterExtension.class)
class PublishIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ARTICLES = 3_000;
  private static final String SLOWLY = "20";

  @TempDir private Path directory;

  @Test
  void shouldPublishEachArticleOnceThoughItWasKilled(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    Path first = Files.writeString(directory.resolve("1.jsonl"), line(ARTICLES) + "\n");
    Path second = articles(directory.resolve("2.jsonl"));
    try (ChildJvm child =
        installation.child("publish", "--resume", "a", "--rate", SLOWLY, first, second)) {
      awaitMoreThanOne(cluster, child);
      child.kill();
    }

    CommandResult rest = installation.command("publish", "--resume", "a", first, second);
    CommandResult nothing = installation.command("publish", "--resume", "a", first, second);

    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(nothing.out()).startsWith("0 accepted, 0 rejected");
    assertThat(rest.out()).doesNotStartWith("0 accepted").doesNotStartWith(ARTICLES + 1 + " ");
    assertThat(published(cluster)).isEqualTo(ids(ARTICLES + 1));
  }

  @Test
  void shouldTakeUpTheWatchedFileThatItWasKilledIn(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    Path folder = Files.createDirectory(directory.resolve("wire"));
    articles(folder.resolve("a.jsonl"));
    try (ChildJvm child =
        installation.child("publish", "--resume", "w", "--rate", SLOWLY, "--watch", folder)) {
      awaitMoreThanOne(cluster, child);
      child.kill();
    }
    assertThat(folder.resolve("done/a.jsonl")).doesNotExist();

    try (ChildJvm child = installation.child("publish", "--resume", "w", "--watch", folder)) {
      await()
          .atMost(PATIENCE)
          .failFast("publish ended", () -> !child.alive())
          .until(() -> Files.exists(folder.resolve("done/a.jsonl")));
      // Another file of the same name is another file.
      Path part = Files.writeString(folder.resolve("a.part"), line(ARTICLES) + "\n");
      Files.move(part, folder.resolve("a.jsonl"));
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/a.jsonl.1")));
    }

    assertThat(published(cluster)).isEqualTo(ids(ARTICLES + 1));
  }

  @Test
  void shouldPublishAFeedByItsAddressAndReadAFileAsItIsTold(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    String item =
        "<item><guid isPermaLink='false'>%s</guid><title>Eins</title>"
            + "<pubDate>Wed, 04 Mar 2026 17:00:00 GMT</pubDate></item>";
    String rss = "<rss version='2.0'><channel>" + item + "</channel></rss>";
    Path odd = Files.writeString(directory.resolve("odd.txt"), rss.formatted("file"));
    try (RudeServer server = new RudeServer()) {
      server.serve(rss.formatted("web"));
      CommandResult result =
          installation.command(
              "publish",
              "--source",
              "echo.example",
              "--format",
              "feed",
              server.at("/feed"),
              server.at("/500"),
              odd,
              "-D",
              "poller.allow.networks=127.0.0.0/8,::1/128");

      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out()).startsWith("2 accepted, 1 rejected {UNREADABLE=1}");
      assertThat(result.err()).contains("/500: UNREADABLE: ");
      assertThat(installation.command("publish", server.at("/feed")).out())
          .as("the loopback address is not allowed by default")
          .startsWith("0 accepted, 1 rejected");
    }

    assertThat(published(cluster))
        .containsExactlyInAnyOrder("echo.example|web", "echo.example|file");
  }

  @Test
  void shouldRefuseToResumeWhatCannotBeReadAgain(TestCluster cluster) throws Exception {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();

    assertThat(installation.command("publish", "--resume", "a", "-").refusal(2))
        .contains("--resume goes with files");
  }

  private static void awaitMoreThanOne(TestCluster cluster, ChildJvm child) {
    await()
        .atMost(PATIENCE)
        .failFast("publish ended", () -> !child.alive())
        .until(() -> published(cluster).size() > 1);
  }

  /** Ids on the topic, sorted; one that came twice stands twice. */
  private static List<String> published(TestCluster cluster) {
    return cluster
        .consumeAll(
            cluster.topic("articles.incoming"),
            new StringDeserializer(),
            new ByteArrayDeserializer())
        .stream()
        .map(ConsumerRecord::key)
        .sorted()
        .toList();
  }

  private static Path articles(Path file) throws IOException {
    return Files.write(file, IntStream.range(0, ARTICLES).mapToObj(PublishIT::line).toList());
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).sorted().toList();
  }

  private static String line(int id) {
    return ArticleLines.article(
        String.valueOf(id), "eins.example", "2026-03-02T08:00:00Z", "Mate", "");
  }
}
