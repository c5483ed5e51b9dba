package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private final Sources sources =
      Sources.parse(
          "sources.tsv",
          List.of(
              "# source\tfamily\tdomains\tid prefixes",
              "",
              "Echo\tEcho Group\techo.example, echo.tv\techo|,urn:echo:",
              "abend.example\tEcho Group",
              "wire\t\t\turn:",
              "alone.example"));

  @Test
  void shouldKnowWhoBelongsTogether() {
    assertThat(List.of("echo", "ECHO", "echo.tv", "www.echo.example", "abend.example"))
        .allSatisfy(source -> assertThat(sources.familyOf(source)).isEqualTo("Echo Group"));
    assertThat(sources.familyOf("alone.example")).isEqualTo("alone.example");
    assertThat(sources.familyOf("wire")).isEqualTo("wire");
    assertThat(sources.familyOf("unheard.example")).isEqualTo("unheard.example");
    assertThat(Sources.NONE.familyOf("echo")).isEqualTo("echo");
  }

  @Test
  void shouldKeepIdsForThoseWhoListTheirBeginning() {
    assertThat(sources.check("echo", "echo|1")).isEmpty();
    assertThat(sources.check("echo.tv", "urn:echo:1")).isEmpty();
    assertThat(sources.check("abend.example", "echo|1"))
        .hasValueSatisfying(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(RejectReason.FOREIGN_ID);
              assertThat(rejection.message()).contains("'echo|'", "'abend.example'");
            });
  }

  @Test
  void shouldGoByTheLongestBeginning() {
    assertThat(sources.check("wire", "urn:wire:1")).isEmpty();
    assertThat(sources.check("wire", "urn:echo:1")).isPresent();
  }

  @Test
  void shouldLeaveOtherIdsToAll() {
    assertThat(sources.check("unheard.example", "unheard|1")).isEmpty();
    assertThat(Sources.NONE.check("unheard.example", "echo|1")).isEmpty();
  }

  @Test
  void shouldNameTheLineThatIsWrong() {
    assertThatThrownBy(() -> Sources.parse("s.tsv", List.of("# x", "a\tb\tc\td\te")))
        .hasMessage("s.tsv:2: more than 4 columns");
    assertThatThrownBy(() -> Sources.parse("s.tsv", List.of("\tb")))
        .hasMessage("s.tsv:1: no source in the first column");
    assertThatThrownBy(() -> Sources.parse("s.tsv", List.of("a.example", "b\tB\ta.example")))
        .hasMessage("s.tsv:2: 'a.example' is named twice");
  }
}
