package io.storyfold.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * The image beside a real broker and a real registry, as an operator runs it. Skipped where no
 * container engine answers, or our image was not built.
 */
@Testcontainers(disabledWithoutDocker = true)
class ContainersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void shouldLoseAndDoubleNothingWhenTheContainerIsKilled(@TempDir Path directory)
      throws Exception {
    Images.assumeBuilt();
    List<String> lines = Files.readAllLines(SAMPLES.resolve("articles.jsonl"));
    Path early = Files.write(directory.resolve("early.jsonl"), lines.subList(0, lines.size() / 2));
    Path late =
        Files.write(directory.resolve("late.jsonl"), lines.subList(lines.size() / 2, lines.size()));

    try (Installation installation = Installation.start()) {
      installation.command("topics", "--apply");
      installation.command("schemas", "--register");
      try (GenericContainer<?> run = installation.run()) {
        run.start();
        installation.publish(early);
        await().atMost(PATIENCE).until(() -> stories(run).contains("\"headline\":"));
        // Some of these are decided before the end, some after.
        installation.publish(late);
        run.getDockerClient().killContainerCmd(run.getContainerId()).withSignal("KILL").exec();
      }
      try (GenericContainer<?> run = installation.run()) {
        run.start();
        Set<String> expected = expected();
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(placed(installation)).isEqualTo(expected));
        assertThat(stories(run)).contains("\"headline\":");
        assertUpdatesFollowEachOther(installation);
      }
    }
  }

  private static void assertUpdatesFollowEachOther(Installation installation) {
    assertThat(
            installation.read("stories.updates").stream()
                .collect(
                    Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(ContainersIT::eventId, Collectors.toList()))))
        .isNotEmpty()
        .allSatisfy(
            (story, ids) ->
                assertThat(ids)
                    .isEqualTo(
                        IntStream.rangeClosed(1, ids.size())
                            .mapToObj(revision -> story + "#" + revision)
                            .toList()));
  }

  private static Set<String> expected() throws IOException {
    return Files.readAllLines(SAMPLES.resolve("gold.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> placed(Installation installation) {
    Set<String> standing = new TreeSet<>();
    for (ConsumerRecord<String, byte[]> record : installation.read("articles.placed")) {
      if (record.value() == null) {
        standing.remove(record.key());
      } else {
        standing.add(record.key());
      }
    }
    return standing;
  }

  private static String eventId(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
  }

  private String stories(GenericContainer<?> run) throws Exception {
    URI uri =
        URI.create("http://" + run.getHost() + ":" + run.getMappedPort(8080) + "/api/v1/stories");
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }
}
