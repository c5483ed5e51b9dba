package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own: with a real exit status, real streams and real signals. */
final class ChildJvm implements AutoCloseable {
  /** Starts count here, not speed. */
  private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

  private final Process process;
  private final Path out;
  private final Path err;

  private ChildJvm(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a command with the class path of this test.
   *
   * @param directory where the child works; its streams are kept there
   */
  static ChildJvm start(Path directory, Object... args) {
    List<String> main = List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
    return launch(directory, main, args);
  }

  /** Starts a command of a packaged program. */
  static ChildJvm startJar(Path jar, Path directory, Object... args) {
    return launch(directory, List.of("-jar", jar.toString()), args);
  }

  private static ChildJvm launch(Path directory, List<String> program, Object... args) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(OPTIONS);
    // So that a test can see what a command leaves behind.
    words.add("-Djava.io.tmpdir=" + directory);
    words.addAll(program);
    List.of(args).forEach(arg -> words.add(String.valueOf(arg)));
    try {
      Path out = Files.createTempFile(directory, "child", ".out");
      Path err = Files.createTempFile(directory, "child", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      // The settings of whoever runs the build are not those of the test.
      builder.environment().keySet().removeIf(name -> name.startsWith("STORYFOLD_"));
      return new ChildJvm(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; the test fails when it does not end in time. */
  CommandResult await(Duration patience) throws InterruptedException {
    assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
        .as("ended within %s; stderr was: %s", patience, err())
        .isTrue();
    return new CommandResult(process.exitValue(), out(), err());
  }

  boolean alive() {
    return process.isAlive();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL: no hook runs, nothing is committed, nothing is closed. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it wrote to stdout so far. */
  String out() {
    return read(out);
  }

  /** What it wrote to stderr so far. */
  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL, where a failed test left it running. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
