package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.embedded.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One installation on a test's cluster: its settings file, and the commands run with it. */
final class TestInstallation {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path directory;
  private final Path settings;
  private final int port;

  TestInstallation(TestCluster cluster, Path directory) throws IOException {
    this.directory = directory;
    this.port = freePort();
    Map<String, String> all = new TreeMap<>(cluster.clientConfig());
    all.put("topics.prefix", cluster.prefix());
    all.put("incoming.partitions", "2");
    all.put("desk.partitions", "2");
    all.put("output.partitions", "2");
    all.put("desks", "other=0,de=0,en=1");
    all.put("http.host", LOOPBACK);
    all.put("http.port", String.valueOf(port));
    // A restarted process takes its place back at once instead of after the session timeout.
    all.put("instance.id", "only");
    all.put("state.dir", directory.resolve("state").toString());
    List<String> lines = all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    this.settings = Files.write(directory.resolve("storyfold.properties"), lines);
  }

  /** A command in this JVM. */
  CommandResult command(Object... args) {
    return CommandResult.of(configured(args));
  }

  /** A command in a process of its own. */
  ChildJvm child(Object... args) {
    return ChildJvm.start(directory, configured(args));
  }

  /** Topics and schemas, as an operator makes them. */
  void prepare() {
    for (CommandResult result :
        List.of(command("topics", "--apply"), command("schemas", "--register"))) {
      assertThat(result.code()).as(result.err()).isZero();
    }
  }

  /** Publishes articles, a line of JSON each. */
  void publish(List<String> lines) throws IOException {
    CommandResult result =
        command("publish", Files.write(directory.resolve("articles.jsonl"), lines));
    assertThat(result.code()).as(result.err()).isZero();
  }

  /** Answers over HTTP; 0 and no text when nobody does. */
  Answer get(String path) {
    URI uri = URI.create("http://" + LOOPBACK + ":" + port + path);
    try {
      HttpResponse<String> response =
          http.send(HttpRequest.newBuilder(uri).timeout(ANSWER).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      return new Answer(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends JSON with a token, and tells the status. */
  int post(String path, String token, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + port + path))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  /** What the gateway said. */
  record Answer(int status, String body) {}

  /** Nothing listens on it now. */
  static int freePort() {
    try (ServerSocket socket = listening()) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On any port of the loopback address. */
  static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private Object[] configured(Object... args) {
    List<Object> all = new ArrayList<>(Arrays.asList(args));
    Collections.addAll(all, "--config", settings);
    return all.toArray();
  }
}
