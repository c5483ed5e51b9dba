package io.storyfold.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.system.ChildProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Intake and desk in a process of its own, with a name that survives its death. While it is wanted
 * it is started again whenever it has ended, as an orchestrator does.
 */
final class Application implements AutoCloseable {
  /** More ends in a row without any progress are no recovery. */
  private static final int PATIENCE = 40;

  private static final Duration CLOSE = Duration.ofSeconds(60);
  private static final int TAIL = 6_000;

  private final String name;
  private final Map<String, String> settings;
  private final Path state;
  private final Path log;
  private @Nullable ChildProcess process;
  private @Nullable Path build;
  private boolean wanted;
  private int ends;

  /**
   * Not started.
   *
   * @param settings of all applications; what differs from one to another is added
   */
  Application(String name, Map<String, String> settings, Path state, Path directory) {
    this.name = name;
    this.state = state;
    this.log = directory.resolve(name + ".log");
    this.settings = new LinkedHashMap<>(settings);
    this.settings.put("instance.id", name);
    this.settings.put("state.dir", state.toString());
    this.settings.putIfAbsent("http.port", "0");
  }

  String name() {
    return name;
  }

  Path state() {
    return state;
  }

  void start() throws IOException {
    wanted = true;
    ends = 0;
    launch();
  }

  private void launch() throws IOException {
    List<String> parts = List.of("intake", "desk");
    process =
        build == null
            ? ChildProcess.run(log, parts, settings)
            : ChildProcess.run(log, build.toString(), parts, settings);
  }

  /** From its next start on: another build, by its jar, after the one under test, and back. */
  void change(Path jar) {
    build = build == null ? jar : null;
  }

  /** SIGKILL; it stays down until {@link #start}. */
  void kill() throws InterruptedException {
    wanted = false;
    if (process != null) {
      process.kill();
    }
  }

  /** SIGTERM; it stays down until {@link #start}. */
  void terminate() throws IOException, InterruptedException {
    wanted = false;
    if (process != null) {
      process.terminate(CLOSE);
    }
  }

  /** SIGSTOP. */
  void freeze() throws IOException, InterruptedException {
    running().freeze();
  }

  /** SIGCONT. */
  void thaw() throws IOException, InterruptedException {
    running().thaw();
  }

  /** Starts it again when it is wanted and has ended. */
  void tend() throws IOException {
    if (wanted && !running().isAlive()) {
      if (++ends > PATIENCE) {
        throw new AssertionError(name + " does not stay up; its log ends:\n" + logTail());
      }
      launch();
    }
  }

  long pid() {
    return running().pid();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** It has done something since. */
  void recovered() {
    ends = 0;
  }

  /** How often it ended by itself since it last recovered. */
  int ends() {
    return ends;
  }

  /** The last of what it wrote. */
  String logTail() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(TAIL, file.length())];
      file.seek(file.length() - bytes.length);
      file.readFully(bytes);
      return new String(bytes, UTF_8);
    }
  }

  /** Everything it wrote from a place on, as given by {@link #logSize}. */
  String logSince(long size) throws IOException {
    String all = Files.readString(log);
    return all.substring((int) Math.min(all.length(), size));
  }

  long logSize() throws IOException {
    return Files.exists(log) ? Files.readString(log).length() : 0;
  }

  private ChildProcess running() {
    if (process == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return process;
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
