package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsServerTest {
  private static final Settings ANY_PORT =
      Settings.of(Map.of("http.host", "127.0.0.1", "http.port", "0", "desks", "other=0,de=1"));

  private final Metrics metrics = new Metrics();
  private final Health health = new Health(ANY_PORT.desks());
  private final OpsServer server = OpsServer.start(ANY_PORT, health, metrics);

  @AfterEach
  void close() {
    server.close();
    metrics.close();
  }

  @Test
  void shouldNotBeReadyWithoutParts() throws Exception {
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
  }

  @Test
  void shouldBeReadyOnceEveryPartIs() throws Exception {
    add("intake", new Condition("RUNNING", true, true, Map.of()));
    assertThat(get("/readyz").statusCode()).isEqualTo(200);

    add("desk", new Condition("REBALANCING", true, false, Map.of()));
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldNotBeAliveOnceAPartIsDead() throws Exception {
    add("intake", new Condition("RUNNING", true, true, Map.of()));
    add("desk", new Condition("ERROR", false, false, Map.of()));

    assertThat(get("/healthz").statusCode()).isEqualTo(503);
  }

  @Test
  void shouldDescribeItsPartsAndDesks() throws Exception {
    add("desk", new Condition("RUNNING", true, true, Map.of("lag", 7)));

    JsonNode status = new ObjectMapper().readTree(get("/status").body());

    assertThat(status.at("/version").asText()).isEqualTo("development");
    assertThat(status.at("/parts/desk/state").asText()).isEqualTo("RUNNING");
    assertThat(status.at("/parts/desk/lag").asInt()).isEqualTo(7);
    assertThat(status.at("/desks/de").asInt()).isEqualTo(1);
  }

  @Test
  void shouldShowMetricsToPrometheus() throws Exception {
    metrics.bindProcess();
    metrics.accepted("de");
    metrics.judged("NEAR");
    metrics.storyUpdate("CREATED");
    metrics.openStories("de", 3);
    metrics.openStories("de", 2);
    metrics.dropped("field", "UNKNOWN");

    HttpResponse<String> response = get("/metrics");

    assertThat(response.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain").contains("0.0.4"));
    assertThat(response.body())
        .contains("storyfold_articles_accepted_total{desk=\"de\"} 1.0")
        .contains("storyfold_articles_judged_total{relation=\"NEAR\"} 1.0")
        .contains("storyfold_stories_updates_total{kind=\"CREATED\"} 1.0")
        .contains("storyfold_stories_open{desk=\"de\"} 2.0")
        .contains("storyfold_dropped_total{reason=\"UNKNOWN\",what=\"field\"} 1.0")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void shouldSayInOneLineThatThePortIsTaken() {
    Settings taken =
        Settings.of(Map.of("http.host", "127.0.0.1", "http.port", String.valueOf(server.port())));

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> OpsServer.start(taken, health, metrics))
        .withMessageStartingWith("127.0.0.1:" + server.port() + " cannot be listened on")
        .withMessageEndingWith("choose another by -D http.port=PORT");
  }

  private void add(String name, Condition condition) {
    health.add(
        new Probe() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public Condition condition() {
            return condition;
          }
        });
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
