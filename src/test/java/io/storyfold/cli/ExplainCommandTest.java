package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String ORIGINAL =
      """
      {"desk":"en","article":{"id":"a|1","relation":"ORIGINAL","originalId":""},"storyId":"s1","evidence":null,"originality":1.0,"reason":{"rule":"FIRST","words":"Nothing fitted."}}""";
  private static final String COPY =
      """
      {"desk":"en","article":{"id":"b|2","relation":"PARTIAL","originalId":"a|1"},"storyId":"s1","evidence":{"sourceId":"a|1","source":"a.example","sourcePublishedAt":"2026-03-04T17:02:00Z","containmentInSource":0.47,"containmentOfSource":0.9,"sharedFingerprints":22,"passage":"eight nations signed","further":[{"sourceId":"c|3","source":"c.example","sourcePublishedAt":"2026-03-04T18:02:00Z","share":0.31}]},"originality":0.22,"reason":{"rule":"MODEL","probability":0.81,"threshold":0.5,"runnerUp":"s9","runnerUpProbability":0.11,"sharedTerms":[{"text":"treaty","weight":2.5}],"words":"Joined."}}""";
  private static final String OTHER =
      """
      {"desk":"en","article":{"id":"d|4","relation":"ORIGINAL","originalId":""},"storyId":"s2","evidence":null,"originality":0.97,"reason":null}""";

  @TempDir private Path directory;

  @BeforeEach
  void fold() throws IOException {
    Files.writeString(
        directory.resolve("placed.jsonl"), ORIGINAL + "\n" + COPY + "\n" + OTHER + "\n");
  }

  @Test
  void shouldSayWhyTwoArticlesAreCopiesInWhicheverOrderTheyAreNamed() {
    CommandResult result = CommandResult.of("explain", "a|1", "b|2", "--output", directory);

    assertThat(result.out())
        .contains("b|2 is called a copy (PARTIAL) of a|1 (a.example, 2026-03-04T17:02:00Z)")
        .contains("47 % of b|2 stands there, 90 % of a|1 stands here; 22 fingerprints")
        .contains("\"eight nations signed\"")
        .contains("31 % more is from c|3 (c.example, ")
        .contains("22 % of its text was in no earlier article");
    assertThat(CommandResult.of("explain", "b|2", "a|1", "--output", directory).out())
        .isEqualTo(result.out());
  }

  @Test
  void shouldSayWhatTwoArticlesAreThatAreNoCopies() {
    assertThat(CommandResult.of("explain", "a|1", "d|4", "--output", directory).out())
        .contains("Neither was called a copy", "a|1 is an original", "into two stories");
  }

  @Test
  void shouldSayWhyAnArticleStandsInItsStory() {
    assertThat(CommandResult.of("explain", "b|2", "--output", directory).out())
        .contains("b|2 stands in story s1 of desk en (rule MODEL)", "Joined.")
        .contains("probability 0.81, 0.50 needed", "second best s9: probability 0.11")
        .contains("treaty 2.50", "called a copy");
  }

  @Test
  void shouldAskAGateway() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean known = exchange.getRequestURI().getRawPath().equals("/api/v1/articles/b%7C2");
          byte[] body = (known ? COPY : "{}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      assertThat(CommandResult.of("explain", "b|2", "--gateway", url).out()).contains("rule MODEL");
      assertThat(CommandResult.of("explain", "x|9", "--gateway", url).refusal(1))
          .contains("knows no article x|9");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void shouldCompareTwoFiles() throws IOException {
    String wire = words("w", 120);
    Path first = Files.writeString(directory.resolve("wire.txt"), wire);
    Path second = Files.writeString(directory.resolve("report.txt"), wire + " " + words("r", 30));
    Path third = Files.writeString(directory.resolve("other.txt"), words("o", 90));

    assertThat(CommandResult.of("explain", first, second).out())
        .contains("is a copy (NEAR) of " + first, "longest passage: \"w0 w1 w2");
    assertThat(CommandResult.of("explain", first, third).out())
        .contains("are not copies", "no three words in a row");
  }

  private static String words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  @Test
  void shouldNameWhatIsMissing() {
    assertThat(CommandResult.of("explain", "x|9", "--output", directory).refusal(1))
        .contains("no article x|9");
    assertThat(CommandResult.of("explain", "x|9", "--output", "nowhere").refusal(2))
        .contains("placed.jsonl");
    assertThat(CommandResult.of("explain", "x|9").code()).isEqualTo(2);
  }
}
