package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.gateway.access.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients send that mean no good, or are broken: each is refused, and the next one served. */
class RobustnessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOKEN = "publisher-4d1f0c2b9a8e7d6c";
  private static final String POST =
      "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
          + TOKEN
          + "\r\nContent-Type: application/x-ndjson\r\n";

  private final TestServer server =
      new TestServer(
          Map.of(
              "gateway.tokens", "feeds:publish:" + Tokens.hash(TOKEN),
              "gateway.body.bytes", "100000",
              "gateway.request.timeout.ms", "500"));

  @AfterEach
  void close() throws Exception {
    assertThat(server.get("/api/v1/stories").statusCode()).isEqualTo(200);
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/9.9, 505",
    "GET /a b HTTP/1.1, 400",
    "<script> / HTTP/1.1, 400",
    "GET /%zz HTTP/1.1, 400",
    "GET /api/v1/stories/%00 HTTP/1.1, 400",
    "GET /api/v1/stories?limit=%zz HTTP/1.1, 400",
    "GET /api/v1/stories?limit=99999999999999999999 HTTP/1.1, 400",
    "GET /api/v1/stories?cursor=AAAAAAAAAAAA HTTP/1.1, 400",
    "GET /../../../../etc/passwd HTTP/1.1, 400",
    "TRACE /api/v1/stories HTTP/1.1, 405",
    "DELETE /api/v1/stories/s1 HTTP/1.1, 405",
    "PUT /api/v1/articles/a1 HTTP/1.1, 405"
  })
  void shouldRefuseRequestLines(String line, int status) throws Exception {
    List<String> answer = answer(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer.get(0)).startsWith("HTTP/1.1 " + status);
    assertThat(answer).anyMatch(each -> each.startsWith("Content-Type: application/problem+json"));
    assertThat(String.join("", answer)).doesNotContain("script", "passwd");
  }

  @Test
  void shouldRefuseLongAddressesAndManyHeaders() throws Exception {
    String name = "x".repeat(100);
    String bomb = ("X-" + name + ": " + name + "\r\n").repeat(100);

    assertThat(answer("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n").get(0))
        .contains(" 414 ");
    List<String> headers = answer("GET / HTTP/1.1\r\nHost: x\r\n" + bomb + "\r\n");
    assertThat(headers.get(0)).contains(" 431 ");
    assertThat(headers).anyMatch(each -> each.contains("problem+json"));
    assertThat(answer("GET / HTTP/1.1\r\n\r\n").get(0)).contains(" 400 ");
  }

  @Test
  void shouldRefuseAHugeBodyBeforeItIsSent() throws Exception {
    assertThat(answer(POST + "Content-Length: 104857600\r\n\r\n{").get(0)).contains(" 413 ");
  }

  @Test
  void shouldRefuseABodyThatGrowsWithoutEnd() throws Exception {
    String chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";

    List<String> answer = answer(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(8));

    assertThat(answer.get(0)).contains(" 413 ");
  }

  @Test
  void shouldNotUnpackBodies() throws Exception {
    assertThat(answer(POST + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello").get(0))
        .contains(" 415 ");
  }

  @Test
  void shouldEndRequestsThatTrickleIn() throws Exception {
    // One byte now and then keeps a connection from being idle, but not from being slow.
    String head = POST + "X-Filler: ";
    String body = POST + "Content-Length: 5000\r\n\r\n";

    assertThat(trickle(head)).contains("408");
    assertThat(trickle(body)).contains("408");
  }

  @Test
  void shouldLeaveALiveStreamAlone() throws Exception {
    try (EventStream client = new EventStream(server.port(), "/api/v1/stream")) {
      assertThat(client.head().get(0)).contains(" 200 ");
      // Ten heartbeats take four times as long as a request may.
      for (int i = 0; i < 10; i++) {
        client.next(block -> block.contains(": heartbeat"));
      }
    }
  }

  @Test
  void shouldServeOthersBesideAThousandThatSayNothing() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        silent.add(connect());
      }
      assertThat(server.get("/api/v1/stats").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void shouldLimitTheRateOfAnAddress() throws Exception {
    try (TestServer limited = new TestServer(Map.of("gateway.requests.per.second", "1"))) {
      limited.get("/");
      limited.get("/api/v1/stats");
      // The bucket holds two; a third may have been earned back on a slow machine, not a hundred.
      List<HttpResponse<String>> more = new ArrayList<>();
      await()
          .atMost(PATIENCE)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                more.add(limited.get("/api/v1/stats"));
                return more.get(more.size() - 1).statusCode() == 429;
              });
      assertThat(more.get(more.size() - 1).headers().firstValue("Retry-After")).contains("1");
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  /** The lines of the answer, up to the end of the connection or of the headers and one line. */
  private List<String> answer(String request) throws IOException {
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (SocketException refusedMeanwhile) {
        // the answer may be there all the same
      }
      return lines(socket);
    }
  }

  private static List<String> lines(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    List<String> lines = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      lines.add(line);
      line = in.readLine();
    }
    return lines;
  }

  /** Sends a byte every 50 ms until the connection ends, and returns what was answered. */
  private String trickle(String begin) throws Exception {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(begin.getBytes(ISO_8859_1));
      await()
          .atMost(PATIENCE)
          .pollInSameThread()
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                try {
                  out.write('a');
                  return socket.getInputStream().available() > 0;
                } catch (SocketException ended) {
                  return true;
                }
              });
      return lines(socket).get(0);
    }
  }
}
