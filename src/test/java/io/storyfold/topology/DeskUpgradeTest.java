package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Rule;
import io.storyfold.registry.ReleasedState;
import io.storyfold.registry.StateSerde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A desk goes on with the stores that a released version has filled: what was decided there stays,
 * and what comes next is put to it.
 */
class DeskUpgradeTest {
  private static final Path RELEASES = Path.of("schemas", "released");
  private static final long SEED = 7;
  private static final int STEPS = 400;

  static Stream<Path> releases() throws IOException {
    try (Stream<Path> releases = Files.list(RELEASES)) {
      return releases.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void shouldGoOnWithTheStateOfARelease(Path release, @TempDir Path state) {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    try (DeskTasks undisturbed = new DeskTasks(state.resolve("undisturbed"));
        DeskTasks upgraded = new DeskTasks(state.resolve("upgraded"))) {
      List<DeskEntry> entries = DeskLogs.news(SEED, STEPS);
      int half = entries.size() / 2;
      for (DeskEntry entry : entries.subList(0, half)) {
        undisturbed.process(entry);
        upgraded.process(entry);
      }
      upgraded.restartWith(record -> asReleased(release, record));
      for (DeskEntry entry : entries.subList(half, entries.size())) {
        expected.addAll(placed(undisturbed.process(entry)));
        actual.addAll(placed(upgraded.process(entry)));
      }
    }
    assertThat(expected)
        .as("decisions that need what was stored")
        .anyMatch(decision -> decision.endsWith(Rule.COPY.name()))
        .anyMatch(decision -> decision.endsWith(Rule.MODEL.name()));
    assertThat(actual).isEqualTo(expected);
  }

  private static List<String> placed(List<Task.Output> outputs) {
    return outputs.stream()
        .map(Task.Output::value)
        .filter(PlacedArticle.class::isInstance)
        .map(PlacedArticle.class::cast)
        .map(
            p ->
                "%s in %s by %s"
                    .formatted(p.getArticle().getId(), p.getStoryId(), p.getReason().getRule()))
        .toList();
  }

  /** The record as that release would have stored it; null when it kept nothing of the kind. */
  private static @Nullable SpecificRecord asReleased(
      Path release, @Nullable SpecificRecord record) {
    if (record == null) {
      return null;
    }
    Path file = release.resolve("state").resolve(record.getSchema().getName() + ".avsc");
    if (!Files.exists(file)) {
      return null;
    }
    try {
      Schema released = SchemaParser.parseSingle(Files.readString(file));
      byte[] stored = ReleasedState.written(released, ReleasedState.seen(released, record));
      return StateSerde.of(record.getClass()).deserializer().deserialize("upgraded", stored);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
