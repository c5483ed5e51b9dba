package io.storyfold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldTest {
  @TempDir private Path folder;

  @Test
  void shouldReadStoriesByArticle() throws IOException {
    assertThat(Gold.read(file("article_id\tstory\nb\ts1\na\ts1\n")))
        .containsExactly(java.util.Map.entry("b", "s1"), java.util.Map.entry("a", "s1"));
  }

  @Test
  void shouldFindColumnsByNameInAssignments() throws IOException {
    assertThat(
            Assignments.read(file("article_id\tdesk\tstory_id\trelation\na\tde\ts9\tORIGINAL\n")))
        .containsEntry("a", "s9");
  }

  @Test
  void shouldNameFileAndLineOfAShortRow() throws IOException {
    Path file = file("article_id\tstory\na\ts1\nb\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gold.read(file))
        .withMessageStartingWith(file + ":3:");
  }

  @Test
  void shouldRefuseAnArticleThatStandsTwice() throws IOException {
    Path file = file("article_id\tstory\na\ts1\na\ts2\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gold.read(file))
        .withMessageContaining(":3:")
        .withMessageContaining("a stands there twice");
  }

  @Test
  void shouldNameTheMissingColumn() throws IOException {
    Path empty = file("");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gold.read(empty))
        .withMessageContaining("article_id");
  }

  @Test
  void shouldRefuseBytesThatAreNotText() throws IOException {
    Path file = folder.resolve("binary.tsv");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gold.read(file))
        .withMessageContaining("UTF-8");
  }

  private Path file(String content) throws IOException {
    Path file = folder.resolve("table.tsv");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
