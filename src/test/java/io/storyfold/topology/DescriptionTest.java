package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Sources;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Names and wiring of the topologies, against golden files. Store names are changelog topics, and
 * the order of sub-topologies is part of task ids: a change makes stored state unreachable.
 */
class DescriptionTest {
  private final Settings settings = Settings.of(Map.of("schema.registry.url", "mock://topology"));
  private final RecordSerdes serdes = Driven.serdes();
  private final Metrics metrics = new Metrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void shouldKeepIntakeCompatibleWithStoredState() throws IOException {
    IntakeTunables tunables =
        new IntakeTunables(
            settings.desks(),
            Articles::reader,
            true,
            Articles.TICK,
            Sources.NONE,
            Articles.REVISION_MEMORY,
            Articles.ORDER_MEMORY);

    assertUnchanged(
        "intake.txt", IntakeTopology.build(settings.topics(), serdes, tunables, metrics));
  }

  @Test
  void shouldKeepDeskCompatibleWithStoredState() throws IOException {
    assertUnchanged(
        "desk.txt",
        DeskTopology.build(settings.topics(), serdes, Pipeline.desk(settings), metrics));
  }

  private static void assertUnchanged(String golden, Topology topology) throws IOException {
    String described = topology.describe().toString();

    assertThat(described)
        .as(
            """
            The topology is no longer what %s says. A running installation keeps its state under \
            these names: a renamed store, or a processor that moved to another sub-topology, \
            starts empty. If that is meant, say in the release notes that state must be rebuilt \
            from desk.log, and replace the golden file by:
            %s""",
            golden, described)
        .isEqualTo(read(golden));
    assertThat(described)
        .as("every node and store has a name")
        .doesNotContain("KSTREAM-", "KTABLE-");
  }

  private static String read(String golden) throws IOException {
    try (InputStream file = DescriptionTest.class.getResourceAsStream(golden)) {
      assertThat(file).as("golden file %s", golden).isNotNull();
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
