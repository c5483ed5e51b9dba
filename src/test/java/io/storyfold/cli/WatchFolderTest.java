package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchFolderTest {
  @TempDir private Path folder;

  private final List<String> taken = new ArrayList<>();

  @Test
  void shouldTakeFinishedFilesOnceAndSortThemByTheirEnd() throws IOException {
    WatchFolder watch = new WatchFolder(folder);
    for (String name : List.of("b.xml", "a.json", "c.xml.part", ".hidden", "bad.xml")) {
      Files.writeString(folder.resolve(name), name);
    }

    assertThat(watch.sweep(this::publish)).isEqualTo(3);
    assertThat(watch.sweep(this::publish)).isZero();

    assertThat(taken).containsExactly("a.json", "b.xml", "bad.xml");
    assertThat(folder.resolve("done/a.json")).hasContent("a.json");
    assertThat(folder.resolve("done/b.xml")).exists();
    assertThat(folder.resolve("failed/bad.xml")).exists();
    assertThat(folder.resolve("c.xml.part")).exists();
  }

  @Test
  void shouldTakeUpWhatWasInterrupted() throws IOException {
    Files.createDirectories(folder.resolve(".working"));
    Files.writeString(folder.resolve(".working/a.xml"), "x");

    assertThat(new WatchFolder(folder).sweep(this::publish)).isEqualTo(1);
    assertThat(folder.resolve("done/a.xml")).exists();
  }

  @Test
  void shouldKeepBothOfTwoFilesOfOneName() throws IOException {
    WatchFolder watch = new WatchFolder(folder);
    for (String content : List.of("1", "2")) {
      Files.writeString(folder.resolve("a.xml"), content);
      watch.sweep(this::publish);
    }

    assertThat(folder.resolve("done/a.xml")).hasContent("1");
    assertThat(folder.resolve("done/a.xml.1")).hasContent("2");
  }

  private boolean publish(Path file) {
    taken.add(file.getFileName().toString());
    return !file.getFileName().toString().startsWith("bad");
  }
}
