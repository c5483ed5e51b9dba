package io.storyfold.schemas;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.RejectReason;
import io.storyfold.avro.UpdateKind;
import io.storyfold.runtime.DeadLetterHandler;
import io.storyfold.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of {@code schemas/README.md} are complete. */
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

  private final String text = Files.readString(SchemaSet.DIRECTORY.resolve("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void shouldListEveryTopicAsItIsSetUp() {
    assertThat(Settings.of(Map.of()).topics().all())
        .allSatisfy(
            topic ->
                assertThat(text)
                    .containsPattern(
                        Pattern.quote("| `" + topic.name() + "` | " + topic.key() + " | ")
                            + ".* "
                            + Pattern.quote(
                                "| %d | %s | %s | %s |"
                                    .formatted(
                                        topic.partitions(),
                                        topic.partitioner(),
                                        topic.kept(),
                                        topic.text() ? "yes" : "no"))));
  }

  @Test
  void shouldExplainEveryReason() {
    assertThat(firstCells(RejectReason.UNREADABLE.name(), RejectReason.WITHDRAWN.name()))
        .containsExactlyElementsOf(Arrays.stream(RejectReason.values()).map(Enum::name).toList());
  }

  @Test
  void shouldExplainEveryKindOfUpdate() {
    assertThat(Arrays.stream(UpdateKind.values()).map(Enum::name).collect(toSet()))
        .allSatisfy(kind -> assertThat(text).contains("`" + kind + "`"));
  }

  @Test
  void shouldNameTheHeadersOfRejectedRecords() {
    assertThat(
            List.of(
                DeadLetterHandler.REASON,
                DeadLetterHandler.MESSAGE,
                DeadLetterHandler.TOPIC,
                DeadLetterHandler.PARTITION,
                DeadLetterHandler.OFFSET))
        .allSatisfy(header -> assertThat(text).contains("`" + header + "`"));
  }

  @Test
  void shouldLinkToFilesThatExist() {
    assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
        .isNotEmpty()
        .filteredOn(target -> !target.startsWith("https:"))
        .allSatisfy(target -> assertThat(SchemaSet.DIRECTORY.resolve(target)).isRegularFile());
  }

  /** The codes in the first column, from one row to another. */
  private List<String> firstCells(String from, String to) {
    String rows = text.substring(text.indexOf("| `" + from + "` |"));
    String last = "| `" + to + "` |";
    return Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
        .matcher(rows.substring(0, rows.indexOf(last) + last.length()))
        .results()
        .map(row -> row.group(1))
        .toList();
  }
}
