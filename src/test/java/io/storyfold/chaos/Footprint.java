package io.storyfold.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a process holds on to, as the system and its own metrics tell it.
 *
 * @param heap kB of live objects, after a full collection
 * @param resident kB of memory in all, RocksDB's among it
 * @param rocks kB that RocksDB holds: blocks of tables, their indexes, and what is not written yet
 * @param threads of the process
 * @param files it has open, sockets among them
 * @param disk kB of its state directory
 * @param lag records its topologies have not read yet
 */
record Footprint(
    long heap, long resident, long rocks, long threads, long files, long disk, long lag) {
  private static final long KILO = 1024;

  /**
   * What is left by a full collection, counted in the same stop: on a busy machine what is used a
   * moment later is mostly new.
   */
  private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  /**
   * Every store tells of the cache, which all of them share; what is not written yet is charged to
   * it.
   */
  private static final Pattern CACHE =
      Pattern.compile("(?m)^kafka_stream_state_block_cache_usage\\{[^}]*} (\\S+)$");

  private static final Pattern LAG = Pattern.compile("(?m)^storyfold_lag\\{[^}]*} (\\S+)$");

  /** Meters of the stores appear a minute after they were opened. */
  static boolean isPossible(int port) throws IOException, InterruptedException {
    return CACHE.matcher(metrics(port)).find();
  }

  /**
   * Collects its garbage, then looks.
   *
   * @param port where it serves its metrics
   */
  static Footprint of(Application application, int port) throws IOException, InterruptedException {
    String pid = String.valueOf(application.pid());
    Path process = Path.of("/proc", pid);
    String status = Files.readString(process.resolve("status"));
    String metrics = metrics(port);
    try (Stream<Path> files = Files.list(process.resolve("fd"))) {
      return new Footprint(
          sum(LIVE, jcmd(pid, "GC.class_histogram")) / KILO,
          sum(Pattern.compile("VmRSS:\\s+(\\d+)"), status),
          (long) numbers(CACHE, metrics).max().orElseThrow() / KILO,
          sum(Pattern.compile("Threads:\\s+(\\d+)"), status),
          files.count(),
          size(application.state()) / KILO,
          sum(LAG, metrics));
    }
  }

  /** What goes away meanwhile is of no size. */
  private static long size(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.mapToLong(path -> path.toFile().length()).sum();
    } catch (UncheckedIOException e) {
      return size(directory);
    }
  }

  private static long sum(Pattern pattern, String text) {
    double sum = numbers(pattern, text).sum();
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("no number: " + pattern);
    }
    return (long) sum;
  }

  private static DoubleStream numbers(Pattern pattern, String text) {
    return pattern.matcher(text).results().mapToDouble(m -> Double.parseDouble(m.group(1)));
  }

  private static String metrics(int port) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String jcmd(String pid, String command) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process jcmd = new ProcessBuilder(tool, pid, command).redirectErrorStream(true).start();
    String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException(command + ": " + answer);
    }
    return answer;
  }
}
