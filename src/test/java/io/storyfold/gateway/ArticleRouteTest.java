package io.storyfold.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.article.Article;
import io.storyfold.gateway.access.Tokens;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ArticleRouteTest {
  private static final String PATH = "/api/v1/articles";
  private static final String PUBLISHER = "publisher-4d1f0c2b9a8e7d6c";
  private static final String EDITOR = "editor-9f8e7d6c5b4a3928";
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final String GOOD =
      """
      {"id":"echo.example|1","source":"echo.example","title":"Treaty","publishedAt":"2026-03-04"}
      """
          .strip();

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final TestServer server =
      new TestServer(
          Map.of(
              "gateway.tokens",
              "feeds:publish:%s,desk:edit:%s"
                  .formatted(Tokens.hash(PUBLISHER), Tokens.hash(EDITOR)),
              "gateway.body.bytes",
              "2000",
              "gateway.batch.articles",
              "5"));

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    server.close();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains(PUBLISHER) || line.contains(EDITOR));
  }

  @Test
  void shouldAcceptOneArticleHoweverItIsLaidOut() throws Exception {
    HttpResponse<String> answer = post(JSON, GOOD.replace(",", ",\n  "));

    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode body = new ObjectMapper().readTree(answer.body());
    assertThat(body.at("/accepted").asInt()).isOne();
    assertThat(body.at("/items/0/id").asText()).isEqualTo("echo.example|1");
    assertThat(body.at("/items/0/status").asText()).isEqualTo("ACCEPTED");
    assertThat(server.delivered).extracting(Article::title).containsExactly("Treaty");
  }

  @Test
  void shouldAnswerForEveryLine() throws Exception {
    String lines =
        String.join(
            "\n",
            GOOD,
            "",
            "not json",
            GOOD.replace("2026-03-04", "yesterday"),
            "{\"url\":\"https://echo.example/2\",\"source\":\"echo.example\",\"status\":\"canceled\"}");

    JsonNode body = new ObjectMapper().readTree(post(LINES, lines).body());

    assertThat(body.at("/accepted").asInt()).isEqualTo(2);
    assertThat(body.at("/rejected").asInt()).isEqualTo(2);
    JsonNode items = body.at("/items");
    assertThat(items.findValuesAsText("line")).containsExactly("1", "3", "4", "5");
    assertThat(items.at("/1/reason").asText()).isEqualTo("BAD_JSON");
    assertThat(items.at("/2/field").asText()).isEqualTo("publishedAt");
    assertThat(items.at("/2/message").asText()).contains("yesterday");
    assertThat(items.at("/3/id").asText()).isEqualTo("https://echo.example/2");
    assertThat(server.delivered).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"title\":\"t\",\"id\":\"1\",\"publishedAt\":\"2026-03-04\"}', source",
    "'{\"source\":\"s\",\"title\":\"t\",\"publishedAt\":\"2026-03-04\"}', id",
    "'{\"source\":\"s\",\"id\":\"1\",\"publishedAt\":\"2026-03-04\"}', title",
    "'{\"source\":\"s\",\"id\":\"1\",\"title\":\"t\"}', publishedAt",
    "'{\"source\":\"s\",\"id\":\"1\",\"title\":7,\"publishedAt\":\"2026-03-04\"}', title",
    "'{\"source\":\"s\",\"id\":\"other|1\",\"title\":\"t\",\"publishedAt\":\"2026-03-04\"}', id",
    "'{\"source\":\"s\",\"id\":\"1\",\"title\":\"t\",\"url\":\"nowhere\",\"publishedAt\":\"2026-03-04\"}', url"
  })
  void shouldNameTheFieldOfAnArticleItCannotAccept(String article, String field) throws Exception {
    HttpResponse<String> answer = post(JSON, article);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    assertThat(server.delivered).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "[{}]", "null", "\"text\"", "{} {}", "\u0000\u0001"})
  void shouldRefuseWhatIsNoArticle(String body) throws Exception {
    assertThat(post(JSON, body).statusCode()).isIn(400, 422);
    assertThat(post(LINES, body).statusCode()).isIn(400, 422);
    assertThat(server.delivered).isEmpty();
  }

  @Test
  void shouldRefuseTooMuch() throws Exception {
    assertThat(post(JSON, GOOD + " ".repeat(2_000)).statusCode()).isEqualTo(413);
    assertThat(post(LINES, "{}\n".repeat(6)).statusCode()).isEqualTo(413);
    assertThat(post("text/plain", GOOD).statusCode()).isEqualTo(415);
    assertThat(post("", GOOD).statusCode()).isEqualTo(415);
    assertThat(server.delivered).isEmpty();
  }

  @Test
  void shouldLetInWhoShowsAGoodTokenAlone() throws Exception {
    HttpResponse<String> none = server.post(PATH, JSON, GOOD);
    HttpResponse<String> bad = server.post(PATH, JSON, GOOD, "Authorization", "Bearer guessed");
    HttpResponse<String> basic =
        server.post(PATH, JSON, GOOD, "Authorization", "Basic " + PUBLISHER);
    HttpResponse<String> editor =
        server.post(PATH, JSON, GOOD, "Authorization", "Bearer " + EDITOR);

    assertThat(List.of(none.statusCode(), bad.statusCode(), basic.statusCode())).containsOnly(401);
    assertThat(none.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer ");
    assertThat(editor.statusCode()).isEqualTo(403);
    assertThat(editor.body()).contains("publish").doesNotContain(EDITOR);
    assertThat(bad.body()).doesNotContain("guessed");
    assertThat(server.delivered).isEmpty();
  }

  @Test
  void shouldWriteDownWhoDidWhat() throws Exception {
    post(JSON, GOOD);

    assertThat(log.list)
        .filteredOn(event -> event.getLoggerName().equals("io.storyfold.audit"))
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement()
        .asString()
        .startsWith("feeds from 127.0.0.1: delivered articles, 1 accepted");
  }

  @Test
  void shouldTellWhenTheBrokersDoNotTakeIt() throws Exception {
    server.sending = CompletableFuture.failedFuture(new TimeoutException("no broker"));

    HttpResponse<String> answer = post(JSON, GOOD);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    return server.post(PATH, type, body, "Authorization", "Bearer " + PUBLISHER);
  }
}
