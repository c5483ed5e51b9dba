package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ClusterExtension.class)
class StartChecksIT {
  private static final Instant NOW = Instant.ofEpochSecond(1);
  private static final Set<StreamsPart> ALL = EnumSet.allOf(StreamsPart.class);

  /** Nothing listens on port 1. */
  private static final String NOBODY = "127.0.0.1:1";

  @TempDir private Path directory;

  @Test
  void shouldRefuseUntilTheTopicsAreThere(TestCluster cluster) {
    Settings settings = settings(cluster, Map.of());
    refused(settings).contains("topic " + cluster.topic("articles.incoming") + " is missing");

    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      assertThat(admin.differences()).hasSize(settings.topics().all().size());
      admin.createMissing();
      assertThat(admin.differences()).isEmpty();
    }

    assertThatCode(() -> StartChecks.run(settings, ALL, NOW)).doesNotThrowAnyException();
  }

  @Test
  void shouldRefuseOtherPartitionsAndCorrectTheRest(TestCluster cluster) {
    create(settings(cluster, Map.of()));
    Settings other = settings(cluster, Map.of("desk.partitions", "9", "text.retention.days", "9"));

    refused(other).contains("has 8 partitions, the settings say 9");
    try (TopicAdmin admin = TopicAdmin.connect(other)) {
      admin.apply(admin.differences());
      assertThat(admin.differences())
          .extracting(TopicDifference::kind)
          .containsExactly(TopicDifference.Kind.PARTITIONS);
    }
  }

  @Test
  void shouldRefuseAnotherLayoutThanTheRecordedOne(TestCluster cluster) {
    create(settings(cluster, Map.of()));
    StartChecks.run(settings(cluster, Map.of("desks", "other=0,de=1")), ALL, NOW);

    StartChecks.run(settings(cluster, Map.of("desks", "other=0,de=1,en=2")), ALL, NOW);
    refused(settings(cluster, Map.of("desks", "other=0,de=3,en=2")))
        .contains("desk 'de' is recorded on partition 1 but mapped to 3");
    refused(settings(cluster, Map.of("desks", "other=0,de=1")))
        .contains("desk 'en' is recorded on partition 2 but no longer mapped");
  }

  @Test
  void shouldNameABrokerThatDoesNotAnswer(TestCluster cluster) {
    refused(settings(cluster, Map.of("bootstrap.servers", NOBODY, "start.timeout.ms", "500")))
        .startsWith("Kafka at bootstrap.servers=127.0.0.1:1 cannot be used");
  }

  @Test
  void shouldNameARegistryThatDoesNotAnswer(TestCluster cluster) {
    refused(
            settings(
                cluster,
                Map.of(
                    "schema.registry.url", "http://" + NOBODY, "schema.registry.max.retries", "0")))
        .startsWith("the Schema Registry cannot be used")
        .contains(NOBODY);
  }

  @Test
  void shouldRefuseAStateDirectoryItCannotWrite(TestCluster cluster) throws Exception {
    // A file in the way also stops root, whom permissions do not.
    Path file = Files.writeString(directory.resolve("file"), "");

    refused(settings(cluster, Map.of("state.dir", file.resolve("state").toString())))
        .startsWith("state.dir=" + file)
        .contains("cannot be written");
  }

  /** The chart gives a gateway no volume, and its root file system cannot be written. */
  @Test
  void shouldAskForNoStateDirectoryWithoutATopology(TestCluster cluster) throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    Settings settings = settings(cluster, Map.of("state.dir", file.resolve("state").toString()));
    create(settings);

    assertThatCode(() -> StartChecks.run(settings, EnumSet.noneOf(StreamsPart.class), NOW))
        .doesNotThrowAnyException();
  }

  private static AbstractStringAssert<?> refused(Settings settings) {
    List<String> messages = new ArrayList<>();
    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> StartChecks.run(settings, ALL, NOW))
        .satisfies(e -> messages.add(String.valueOf(e.getMessage())));
    assertThat(messages.get(0).lines()).as("one line").hasSize(1);
    return assertThat(messages.get(0));
  }

  private static void create(Settings settings) {
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      admin.createMissing();
    }
  }

  private Settings settings(TestCluster cluster, Map<String, String> more) {
    Map<String, String> definitions = new HashMap<>(cluster.clientConfig());
    definitions.put("topics.prefix", cluster.topic(""));
    definitions.put("state.dir", directory.resolve("state").toString());
    definitions.putAll(more);
    return Settings.of(definitions);
  }
}
