package io.storyfold.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {
  /** Reads and is read by every schema here that has the field with a default. */
  private static final Schema EMPTY = SchemaBuilder.record("R").fields().endRecord();

  private static final Schema REQUIRED =
      SchemaBuilder.record("R").fields().requiredInt("n").endRecord();
  private static final Schema DEFAULTED =
      SchemaBuilder.record("R").fields().name("n").type().intType().intDefault(0).endRecord();

  @ParameterizedTest
  @CsvSource({
    // level, adds a required field, drops a required field, adds a field with a default
    "NONE, true, true, true",
    "BACKWARD, false, true, true",
    "FORWARD, true, false, true",
    "FULL, false, false, true",
  })
  void shouldAllowWhatTheLevelAllows(
      CompatibilityLevel level, boolean adds, boolean drops, boolean addsDefaulted) {
    assertThat(level.problems(REQUIRED, List.of(EMPTY)).isEmpty()).isEqualTo(adds);
    assertThat(level.problems(EMPTY, List.of(REQUIRED)).isEmpty()).isEqualTo(drops);
    assertThat(level.problems(DEFAULTED, List.of(EMPTY)).isEmpty()).isEqualTo(addsDefaulted);
  }

  @ParameterizedTest
  @CsvSource({
    "BACKWARD, true",
    "BACKWARD_TRANSITIVE, false",
    "FULL, true",
    "FULL_TRANSITIVE, false"
  })
  void shouldLookPastTheLatestVersionOnlyWhenTransitive(CompatibilityLevel level, boolean allowed) {
    List<Schema> versions = List.of(EMPTY, DEFAULTED);

    assertThat(level.problems(REQUIRED, versions).isEmpty()).isEqualTo(allowed);
  }

  @Test
  void shouldLookForwardPastTheLatestVersionOnlyWhenTransitive() {
    List<Schema> versions = List.of(REQUIRED, DEFAULTED);

    assertThat(CompatibilityLevel.FORWARD.problems(EMPTY, versions)).isEmpty();
    assertThat(CompatibilityLevel.FORWARD_TRANSITIVE.problems(EMPTY, versions)).isNotEmpty();
  }

  @Test
  void shouldAllowAnythingAsTheFirstVersion() {
    assertThat(CompatibilityLevel.FULL_TRANSITIVE.problems(REQUIRED, List.of())).isEmpty();
  }

  @Test
  void shouldReadNamesInAnyCase() {
    assertThat(CompatibilityLevel.parse("full_transitive"))
        .isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
    assertThatThrownBy(() -> CompatibilityLevel.parse("sideways"))
        .isInstanceOf(RegistryError.class)
        .hasMessageContaining("sideways")
        .hasMessageContaining("BACKWARD_TRANSITIVE");
  }
}
