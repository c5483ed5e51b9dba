package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a production installation has it: without the embedded set. */
class PackagedIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path directory;
  private final List<Path> links = new ArrayList<>();
  private Path jar;

  @BeforeEach
  void install() throws IOException {
    Path packaged = TARGET.resolve("storyfold.jar");
    assumeThat(packaged)
        .as("the packaged program; 'mvn package' makes it, and 'mvn verify' before this test")
        .isRegularFile();
    jar = Files.copy(packaged, directory.resolve("storyfold.jar"));
    Path lib = Files.createDirectory(directory.resolve("lib"));
    try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
      for (Path library : jars.filter(Files::isRegularFile).toList()) {
        links.add(Files.createSymbolicLink(lib.resolve(library.getFileName()), library));
      }
    }
  }

  /** Whoever empties the directory would warn of each. */
  @AfterEach
  void unlink() throws IOException {
    for (Path link : links) {
      Files.delete(link);
    }
  }

  @Test
  void shouldSayInOneLineThatTheEmbeddedSetIsMissing() throws Exception {
    Path input = Files.writeString(directory.resolve("articles.jsonl"), "");

    for (List<Object> command :
        List.<List<Object>>of(
            List.of("demo", "--once", "--port", 0),
            List.of("fold", input, "--output", directory.resolve("out")))) {
      try (ChildJvm child = ChildJvm.startJar(jar, directory, command.toArray())) {
        assertThat(child.await(PATIENCE).refusal(2)).contains("lib/embedded");
      }
    }
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void shouldRunItsOtherCommandsWithoutTheEmbeddedSet() throws Exception {
    for (String command : List.of("topics", "schemas", "settings", "--help", "--version")) {
      try (ChildJvm child = ChildJvm.startJar(jar, directory, command)) {
        CommandResult result = child.await(PATIENCE);

        assertThat(result.code()).as("%s: %s", command, result.err()).isZero();
        assertThat(result.out()).isNotEmpty();
      }
    }
  }
}
