package io.storyfold.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
  @Test
  void shouldGiveEveryScalarItsPath() {
    Outline outline =
        Outline.of(List.of("# title", "a:", "  b.c: 1", "  $ref: '#/x'", "", "d: two words"));

    assertThat(outline.scalars())
        .containsExactly(
            Map.entry("a/b.c", "1"), Map.entry("a/$ref", "#/x"), Map.entry("d", "two words"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"- item", "a: |", "a: {b: 1}", "    a: 1", " a: 1", "a: \"1\"", "text"})
  void shouldRefuseWhatItDoesNotRead(String line) {
    assertThatThrownBy(() -> Outline.of(List.of(line))).hasMessageContaining(line);
  }

  @Test
  void shouldRefuseAKeyWrittenTwice() {
    assertThatThrownBy(() -> Outline.of(List.of("a: 1", "a: 2"))).hasMessageContaining("twice: a");
  }
}
