package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.embedded.EmbeddedBroker;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.embedded.OfflinePipeline;
import io.storyfold.gateway.access.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to the gateway goes through the whole pipeline and comes back. */
class GatewayPostIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TOKEN = "both-4d1f0c2b9a8e7d6c5b4a";

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void shouldFoldWhatIsPostedAndAnswerWhatIsOrdered() throws Exception {
    Map<String, String> definitions =
        Map.of(
            "http.host", "127.0.0.1",
            "http.port", "0",
            "gateway.tokens", "both:publish+edit:" + Tokens.hash(TOKEN));
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedBroker.Options.temporary(), 0);
        OfflinePipeline pipeline = OfflinePipeline.start(cluster, directory, definitions);
        GatewayPart gateway =
            GatewayPart.start(
                pipeline.settings(),
                pipeline.serdes(),
                pipeline.health(),
                pipeline.metrics(),
                failure -> {})) {
      String api = "http://127.0.0.1:" + gateway.port() + "/api/v1/";
      String article =
          ArticleLines.article(
              "chess", "eins.example", "2026-03-02T08:00:00Z", "Mate", ArticleLines.CHESS);

      assertThat(post(api + "articles", article).statusCode()).isEqualTo(202);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(get(api + "articles/chess").at("/storyId").asText()).isNotEmpty());
      String story = get(api + "articles/chess").at("/storyId").asText();

      HttpResponse<String> ordered =
          post(
              api + "commands",
              "{\"id\":\"c-1\",\"kind\":\"HEADLINE\",\"storyId\":\"%s\",\"headline\":\"By an editor\"}"
                  .formatted(story));

      assertThat(ordered.statusCode()).isEqualTo(202);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(get(api + "commands/c-1").at("/status").asText())
                      .isEqualTo("APPLIED"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(get(api + "stories/" + story).at("/headline").asText())
                      .isEqualTo("By an editor"));
    }
  }

  private HttpResponse<String> post(String address, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
  }
}
