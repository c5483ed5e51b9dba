package io.storyfold.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;

class EvolutionTest {
  private final SchemaSet current = SchemaSet.current();

  @Test
  void shouldKeepThePromiseToEveryRelease() {
    assertThat(Evolution.broken(current, SchemaSet.released()))
        .as("readers of an earlier version would fail; add with defaults, never change or rename")
        .isEmpty();
  }

  @Test
  void shouldAllowANewFieldWithADefault() {
    SchemaSet changed =
        variant(
            "Story.avsc",
            "{\"name\":\"seedArticleId\"",
            "{\"name\":\"slug\",\"type\":\"string\",\"default\":\"\"},{\"name\":\"seedArticleId\"");

    assertThat(Evolution.broken(changed, List.of(current))).isEmpty();
  }

  @Test
  void shouldAllowANewSymbol() {
    SchemaSet changed = variant("StoryUpdate.avsc", "\"EDITED\"", "\"EDITED\",\"PINNED\"");

    assertThat(Evolution.broken(changed, List.of(current))).isEmpty();
  }

  @Test
  void shouldReportAnotherTypeInBothDirectionsWithItsPath() {
    SchemaSet changed =
        variant(
            "Story.avsc",
            "{\"name\":\"sources\",\"type\":\"int\"",
            "{\"name\":\"sources\",\"type\":\"boolean\"",
            "\"doc\":\"Different publishers.\",\"default\":0",
            "\"doc\":\"Different publishers.\",\"default\":false");

    assertThat(Evolution.broken(changed, List.of(current)))
        .hasSize(2)
        .allSatisfy(s -> assertThat(s).contains("Story.avsc", "Counts.sources", "TYPE_MISMATCH"))
        .anySatisfy(s -> assertThat(s).contains("variant cannot read what current writes"))
        .anySatisfy(s -> assertThat(s).contains("current cannot read what variant writes"));
  }

  @Test
  void shouldNameTheFieldInsideAnOptionalRecord() {
    SchemaSet changed =
        variant(
            "PlacedArticle.avsc",
            "{\"name\":\"passage\",\"type\":\"string\"",
            "{\"name\":\"passage\",\"type\":[\"string\",\"null\"]");

    assertThat(Evolution.broken(changed, List.of(current)))
        .anySatisfy(s -> assertThat(s).contains("current cannot read", "Evidence.passage"));
  }

  @Test
  void shouldNameTheFieldInsideAListOnce() {
    SchemaSet changed =
        variant(
            "PlacedArticle.avsc",
            "{\"name\":\"weight\",\"type\":\"double\"",
            "{\"name\":\"weight\",\"type\":[\"double\",\"null\"]");

    assertThat(Evolution.broken(changed, List.of(current)))
        .hasSize(2)
        .anySatisfy(s -> assertThat(s).contains("PlacedArticle.reason: MISSING_UNION_BRANCH"))
        .anySatisfy(s -> assertThat(s).contains("SharedTerm.weight: TYPE_MISMATCH"));
  }

  @Test
  void shouldReportAFieldWithoutDefault() {
    SchemaSet changed =
        variant(
            "Layout.avsc",
            "{\"name\":\"recordedBy\"",
            "{\"name\":\"cluster\",\"type\":\"string\"},{\"name\":\"recordedBy\"");

    assertThat(Evolution.broken(changed, List.of(current)))
        .singleElement()
        .asString()
        .contains("Layout.cluster", "READER_FIELD_MISSING_DEFAULT_VALUE");
  }

  @Test
  void shouldReportASchemaThatIsGone() {
    SchemaSet changed = new SchemaSet("variant", new TreeMap<>(current.schemas()));
    changed.schemas().remove("state/CopyText.avsc");

    assertThat(Evolution.broken(changed, List.of(current)))
        .containsExactly("state/CopyText.avsc: released in current, now gone");
  }

  @Test
  void shouldAskStateToBeReadByNewerProgramsOnly() {
    SchemaSet wider =
        variant(
            "state/CopyText.avsc",
            "{\"name\":\"text\",\"type\":\"string\"",
            "{\"name\":\"text\",\"type\":[\"string\",\"null\"]");

    assertThat(Evolution.broken(wider, List.of(current))).isEmpty();
    assertThat(Evolution.broken(current, List.of(wider)))
        .singleElement()
        .asString()
        .contains("CopyText.text");
  }

  /** The current schemas with one of them edited. */
  private SchemaSet variant(String file, String... replacements) {
    String text = current.get(file).toString();
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    SchemaSet changed = new SchemaSet("variant", new TreeMap<>(current.schemas()));
    changed.schemas().put(file, SchemaParser.parseSingle(text));
    return changed;
  }
}
