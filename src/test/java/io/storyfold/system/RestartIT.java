package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.article.Arrival;
import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.Outcome;
import io.storyfold.embedded.TestCluster;
import io.storyfold.format.Delivery;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.topology.RecordSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process twice in the middle of its work. The restarted one rebuilds its engines from
 * the stores; verdicts, stories and every single update must be those of a run nobody disturbed.
 */
@ExtendWith(ClusterExtension.class)
class RestartIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int FIRST_KILL = 40;
  private static final int SECOND_KILL = 90;

  @TempDir private Path directory;

  @Test
  void shouldEndUpTheSameWhenKilledInTheMiddle(TestCluster cluster)
      throws IOException, InterruptedException {
    List<Arrival<Delivery.Accepted>> articles = SampleInput.read();
    Outcome undisturbed = undisturbed(cluster, articles);
    Outcome disturbed = disturbed(cluster, articles, undisturbed);

    assertThat(disturbed.placed()).isEqualTo(undisturbed.placed());
    assertThat(disturbed.updates()).isEqualTo(undisturbed.updates());
    assertThat(disturbed.stories()).isEqualTo(undisturbed.stories());
  }

  private Outcome undisturbed(TestCluster cluster, List<Arrival<Delivery.Accepted>> articles)
      throws IOException, InterruptedException {
    Installation calm = new Installation(cluster, "calm.");
    calm.publish(articles);
    try (ChildProcess process = calm.start()) {
      return calm.awaitOutcome(process, new Still());
    }
  }

  private Outcome disturbed(
      TestCluster cluster, List<Arrival<Delivery.Accepted>> articles, Outcome wanted)
      throws IOException, InterruptedException {
    Installation rough = new Installation(cluster, "rough.");
    rough.publish(articles.subList(0, SECOND_KILL));
    rough.killAfter(FIRST_KILL);
    rough.publish(articles.subList(SECOND_KILL, articles.size()));
    rough.killAfter(SECOND_KILL);
    try (ChildProcess process = rough.start()) {
      return rough.awaitOutcome(
          process, outcome -> outcome.updates().size() >= wanted.updates().size());
    }
  }

  /** The outcome of a run is complete when it has been the same for some looks, and not empty. */
  private static final class Still implements Predicate<Outcome> {
    private static final int LOOKS = 30;
    private int updates;
    private int looks;

    @Override
    public boolean test(Outcome outcome) {
      looks = outcome.updates().size() == updates && updates > 0 ? looks + 1 : 0;
      updates = outcome.updates().size();
      return looks >= LOOKS;
    }
  }

  /** One set of topics with a process of its own. */
  private final class Installation {
    private final Map<String, String> definitions;
    private final Settings settings;
    private final RecordSerdes serdes;
    private final Path log;

    Installation(TestCluster cluster, String name) {
      definitions = new LinkedHashMap<>(cluster.clientConfig());
      definitions.put("topics.prefix", cluster.prefix() + name);
      definitions.put("incoming.partitions", "1");
      definitions.put("incoming.timestamp.type", "CreateTime");
      definitions.put("text.retention.days", "100000");
      definitions.put("results.retention.days", "100000");
      definitions.put("state.dir", directory.resolve(name + "state").toString());
      definitions.put("http.port", "0");
      // The articles are of another year: the clock on the wall has no say in their stories.
      definitions.put("desk.tick.ms", String.valueOf(Duration.ofDays(1).toMillis()));
      // A restarted process takes the place of the killed one at once (static membership).
      definitions.put("instance.id", "only");
      settings = Settings.of(definitions);
      serdes = RecordSerdes.of(settings.clients().registry());
      log = directory.resolve(name + "log");
      try (TopicAdmin admin = TopicAdmin.connect(settings)) {
        admin.createMissing();
      }
    }

    void publish(List<Arrival<Delivery.Accepted>> articles) {
      SampleInput.publish(settings, serdes, articles);
    }

    ChildProcess start() throws IOException {
      return ChildProcess.run(log, List.of("intake", "desk"), definitions);
    }

    void killAfter(int placed) throws IOException, InterruptedException {
      try (ChildProcess process = start()) {
        awaitOutcome(process, outcome -> outcome.placed().size() >= placed / 2);
        process.kill();
      }
    }

    Outcome awaitOutcome(ChildProcess process, Predicate<Outcome> enough) throws IOException {
      try {
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(100))
            .failFast("the process ended", () -> !process.isAlive())
            .until(() -> Outcome.read(settings, serdes), enough);
        // Topics are read one after the other: what was enough in one may have grown in another.
        return Outcome.read(settings, serdes);
      } catch (RuntimeException e) {
        throw new AssertionError("its log:\n" + Files.readString(log), e);
      }
    }
  }
}
