package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

  /** By the shell's convention 128 + the number of SIGTERM. */
  private static final int TERMINATED = 143;

  @TempDir private Path directory;

  @Test
  void shouldTellTheWeekOnceAndEnd() {
    CommandResult result = CommandResult.of("demo", "--once", "--port", "0");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).containsPattern(ADDRESS).doesNotContain("Ctrl-C");
    assertThat(result.out())
        .contains("bootstrap.servers=127.0.0.1:", "schema.registry.url=http://127.0.0.1:")
        .contains("142 deliveries read, 135 articles stand")
        .containsPattern("\\d+ originals")
        .containsPattern("\\d+ copies: \\d+ exact, \\d+ near, \\d+ partial")
        .containsPattern("\\d+ stories, \\d+ of them with more than one article")
        .contains("The largest:")
        .containsPattern("shown for it: \\S+, because: ");
  }

  @Test
  void shouldStayUpUntilItIsToldToEndAndLeaveNothingBehind() throws Exception {
    try (ChildJvm child = ChildJvm.start(directory, "demo", "--port", "0", "--rate", "0")) {
      await().atMost(PATIENCE).until(() -> child.out().contains("Press Ctrl-C") || !child.alive());
      assertThat(child.alive()).as(child.err()).isTrue();
      assertThat(get(child, "/api/v1/stories")).contains("\"headline\":");
      assertThat(get(child, "/")).contains("<html");

      child.terminate();
      CommandResult result = child.await(PATIENCE);

      assertThat(result.code()).isEqualTo(TERMINATED);
      result.assertNoStackTrace();
    }
    try (Stream<Path> left = Files.list(directory)) {
      List<String> names = left.map(path -> path.getFileName().toString()).toList();
      assertThat(names).allMatch(name -> name.startsWith("child"));
    }
  }

  @Test
  void shouldSayInOneLineThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      try (ChildJvm child = ChildJvm.start(directory, "demo", "--once", "--port", port)) {
        assertThat(child.await(PATIENCE).refusal(1)).contains(String.valueOf(port));
      }
    }
  }

  @Test
  void shouldRefuseAPortThatIsNone() {
    assertThat(CommandResult.of("demo", "--port", "70000").refusal(2)).contains("70000");
  }

  private static String get(ChildJvm child, String path) throws Exception {
    Matcher address = ADDRESS.matcher(child.out());
    assertThat(address.find()).isTrue();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address.group() + path)).timeout(PATIENCE).build(),
            BodyHandlers.ofString())
        .body();
  }
}
