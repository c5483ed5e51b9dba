package io.storyfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What makes two builds of one commit equal, byte by byte: nothing in the jar tells when, where or
 * by whom it was built, and its entries stand in an order that no file system decides.
 */
class PackagedJarIT {
  private static final Path PACKAGED = Path.of("target", "storyfold.jar");

  /** {@code project.build.outputTimestamp} of the POM. */
  private static final LocalDateTime PINNED = LocalDateTime.of(2026, 1, 1, 0, 0);

  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    assumeThat(PACKAGED)
        .as("the packaged program; 'mvn package' makes it, and 'mvn verify' before this test")
        .isRegularFile();
    jar = new JarFile(PACKAGED.toFile());
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void shouldDateEveryEntryAsTheProjectSays() {
    assertThat(jar.stream()).isNotEmpty().allMatch(entry -> entry.getTimeLocal().equals(PINNED));
  }

  @Test
  void shouldOrderClassesByName() {
    List<String> classes =
        jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();

    assertThat(classes).isNotEmpty().isSorted();
  }

  @Test
  void shouldNameInItsManifestNeitherMachineNorPersonNorTime() throws IOException {
    assertThat(jar.getManifest().getMainAttributes().keySet())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "Manifest-Version",
            "Created-By",
            "Build-Jdk-Spec",
            "Class-Path",
            "Main-Class",
            "Implementation-Title",
            "Implementation-Version",
            "Enable-Native-Access");
  }

  @Test
  void shouldHoldNoPathOfTheMachineThatBuiltIt() throws IOException {
    String here = Path.of("").toAbsolutePath().toString();
    for (ZipEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
      try (var content = jar.getInputStream(entry)) {
        assertThat(new String(content.readAllBytes(), UTF_8).contains(here))
            .as("%s contains %s", entry.getName(), here)
            .isFalse();
      }
    }
  }
}
