package io.storyfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The articles that a gateway knows. */
final class GatewayArticles implements PlacedArticles {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final String url;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** Of the gateway at this URL. */
  GatewayArticles(String url) {
    this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  @Override
  public JsonNode find(String articleId) throws IOException {
    String address =
        url + "/api/v1/articles/" + URLEncoder.encode(articleId, UTF_8).replace("+", "%20");
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      if (response.statusCode() == NOT_FOUND) {
        throw new IOException("the gateway at " + url + " knows no article " + articleId);
      }
      if (response.statusCode() != OK) {
        throw new IOException(address + " answered " + response.statusCode());
      }
      return new ObjectMapper().readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + address, e);
    } catch (java.net.ConnectException e) {
      throw new IOException("no gateway answers at " + url, e);
    }
  }
}
