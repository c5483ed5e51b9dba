package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path directory;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(directory.resolve("in/deep"));
    for (String name : List.of("b.xml", "a.jsonl.gz", "in/c.zip", "in/deep/d.rss", "in/e.jpg")) {
      Files.writeString(directory.resolve(name), "");
    }
  }

  @Test
  void shouldFindTheFilesOfADirectoryByTheirEndings() {
    assertThat(found(directory))
        .containsExactly("a.jsonl.gz", "b.xml", "in/c.zip", "in/deep/d.rss");
  }

  @Test
  void shouldFindTheFilesThatFitAPattern() {
    assertThat(found(directory.resolve("*.xml"))).containsExactly("b.xml");
    assertThat(found(directory.resolve("**.{jpg,rss}")))
        .containsExactly("in/deep/d.rss", "in/e.jpg");
    assertThatThrownBy(() -> found(directory.resolve("none/*.xml")))
        .isInstanceOf(MissingPrerequisiteException.class)
        .hasMessageContaining("no file fits");
  }

  private List<String> found(Path argument) {
    return InputFiles.expand(List.of(argument)).stream()
        .map(file -> directory.relativize(file).toString())
        .toList();
  }
}
