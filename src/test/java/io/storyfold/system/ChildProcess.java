package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of its own, which can be killed without a chance to tidy up, and frozen. It ends
 * with this JVM at the latest.
 */
public final class ChildProcess implements AutoCloseable {
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "kill-children"));
  }

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** Time to write down what the threads do. */
  private static final Duration DUMP = Duration.ofSeconds(2);

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /** Starts {@code run PARTS} with these settings; its output goes to the log file. */
  public static ChildProcess run(Path log, List<String> parts, Map<String, String> definitions)
      throws IOException {
    return run(log, CLASS_PATH, parts, definitions);
  }

  /** As {@link #run(Path, List, Map)}, of another build: the class path is its jar. */
  public static ChildProcess run(
      Path log, String classPath, List<String> parts, Map<String, String> definitions)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("run");
    arguments.addAll(parts);
    definitions.forEach((key, value) -> arguments.addAll(List.of("-D", key + "=" + value)));
    return java(log, classPath, List.of("-Xmx512m"), Main.class.getName(), arguments);
  }

  /** Starts a main class with the class path of this test; its output goes to the log file. */
  public static ChildProcess java(
      Path log, List<String> options, String main, List<String> arguments) throws IOException {
    return java(log, CLASS_PATH, options, main, arguments);
  }

  private static ChildProcess java(
      Path log, String classPath, List<String> options, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    // Starts count here, not speed.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    RUNNING.removeIf(process -> !process.isAlive());
    RUNNING.add(started);
    return new ChildProcess(started);
  }

  /** SIGKILL: no hook runs, nothing is committed, nothing is closed. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * SIGTERM, and waits for the end. Where it does not come in time, what the threads do is written
   * to the log, and SIGKILL ends them.
   */
  public void terminate(Duration patience) throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      signal("QUIT");
      process.waitFor(DUMP.toMillis(), TimeUnit.MILLISECONDS);
      kill();
    }
  }

  /** SIGSTOP: it keeps its memory and its connections and does nothing. */
  public void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** SIGCONT. */
  public void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start();
    assertThat(kill.waitFor()).as("kill -%s", name).isZero();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Exit status of a process that has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
