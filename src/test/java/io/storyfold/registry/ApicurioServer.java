package io.storyfold.registry;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real registry server in a child process, as the build unpacked it. */
final class ApicurioServer implements AutoCloseable {

  private static final Path HOME = Path.of("target", "apicurio");
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final Process process;
  private final int port;

  private ApicurioServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static ApicurioServer start() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(HOME), "target/apicurio is missing: run mvn process-test-resources");
    int port = freePort();
    Path log = Path.of("target", "apicurio-" + port + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dregistry.rules.global.compatibility=BACKWARD",
                "-jar",
                runner().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    ApicurioServer server = new ApicurioServer(process, port);
    try {
      server.awaitReady(log);
      return server;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  /** The URL of the interface that is compatible with Confluent's. */
  String url() {
    return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
  }

  private void awaitReady(Path log) {
    HttpRequest subjects = HttpRequest.newBuilder(URI.create(url() + "/subjects")).build();
    await("the registry server, see " + log)
        .atMost(START_LIMIT)
        .failFast("the registry server ended, see " + log, () -> !process.isAlive())
        .ignoreExceptions()
        .until(
            () ->
                HttpClient.newHttpClient().send(subjects, BodyHandlers.discarding()).statusCode()
                    == 200);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path runner() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      return files
          .filter(file -> file.toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
