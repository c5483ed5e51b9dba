package io.storyfold.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds on to, as the system tells it.
 *
 * @param heap kB used after a full collection
 * @param resident kB of memory in all, RocksDB's among it
 * @param threads of the process
 * @param files it has open, sockets among them
 */
record Footprint(long heap, long resident, long threads, long files) {
  /** A generation or a whole heap, whatever the collector; not the classes. */
  private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");

  /** Collects its garbage, then looks. */
  static Footprint of(Application application) throws IOException, InterruptedException {
    String pid = String.valueOf(application.pid());
    jcmd(pid, "GC.run");
    Path process = Path.of("/proc", pid);
    String status = Files.readString(process.resolve("status"));
    try (Stream<Path> files = Files.list(process.resolve("fd"))) {
      return new Footprint(
          sum(HEAP, jcmd(pid, "GC.heap_info")),
          sum(Pattern.compile("VmRSS:\\s+(\\d+)"), status),
          sum(Pattern.compile("Threads:\\s+(\\d+)"), status),
          files.count());
    }
  }

  private static long sum(Pattern pattern, String text) {
    long sum = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      sum += Long.parseLong(matcher.group(1));
    }
    return sum;
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
