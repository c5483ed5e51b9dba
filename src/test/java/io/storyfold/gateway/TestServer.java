package io.storyfold.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.storyfold.avro.StoryUpdate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The gateway's HTTP side on a free port, fed by the test instead of Kafka. */
final class TestServer implements AutoCloseable {
  static final Duration HEARTBEAT = Duration.ofMillis(200);

  private static final ObjectMapper JSON = new ObjectMapper();

  final ReadModel model;
  final StreamHub hub;
  final AtomicBoolean ready = new AtomicBoolean(true);
  private final Javalin server;
  private final HttpClient client = HttpClient.newHttpClient();
  private long offset;

  TestServer() {
    this(settings(100, 10));
  }

  TestServer(GatewaySettings settings) {
    model = new ReadModel(settings);
    hub = new StreamHub(settings);
    server =
        HttpServer.create(
            routes -> {
              new Api(model).mount(routes);
              new StreamRoute(hub, ready::get).mount(routes);
              Page.mount(routes);
            });
    server.start("127.0.0.1", settings.port());
  }

  static GatewaySettings settings(int streamHistory, int maxStreamClients) {
    return new GatewaySettings(
        "127.0.0.1", 0, 1_000, 100, streamHistory, maxStreamClients, HEARTBEAT);
  }

  int port() {
    return server.port();
  }

  /** Publishes on partition 0, at the next offset. */
  void publish(StoryUpdate update) {
    hub.publish(
        new StreamEntry(
            0,
            offset++,
            update.getDesk(),
            Set.of(update.getArticle().getSource()),
            Json.bytes(update)));
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  @Override
  public void close() {
    hub.close();
    server.stop();
  }
}
