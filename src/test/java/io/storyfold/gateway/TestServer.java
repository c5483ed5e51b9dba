package io.storyfold.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.router.Endpoint;
import io.storyfold.article.Article;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.runtime.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The gateway's HTTP side on a free port, fed by the test instead of Kafka. */
final class TestServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ApiDescription DESCRIPTION = new ApiDescription(Description.read());

  final ReadModel model;
  final StreamHub hub;
  final Contact contact = new Contact();
  final AtomicBoolean ready = new AtomicBoolean(true);
  final Commands commands = new Commands(10);
  final List<EditorialCommand> ordered = new CopyOnWriteArrayList<>();
  final List<Article> delivered = new CopyOnWriteArrayList<>();
  volatile Future<?> sending = CompletableFuture.completedFuture("sent");
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private long offset;

  TestServer() {
    this(Map.of());
  }

  /** With these settings in the place of the defaults. */
  TestServer(Map<String, String> definitions) {
    GatewaySettings settings = settings(definitions);
    model = new ReadModel(settings.memory());
    hub = new StreamHub(settings.stream(), contact);
    contact.made();
    server =
        HttpServer.start(
            settings,
            routes -> {
              StoryBodies bodies =
                  new StoryBodies(new StoryJsonCache(settings.memory().cacheBytes()));
              new Api(model, bodies, contact, TestServer::feed).mount(routes);
              new StreamRoute(hub, ready::get).mount(routes);
              Authorization authorization = new Authorization(settings);
              new ArticleRoute(this::deliver, authorization, settings.limits()).mount(routes);
              new CommandRoute(model, commands, this::order, authorization, settings.limits())
                  .mount(routes);
              Description.mount(routes);
              Page.mount(routes);
            },
            routes -> {});
  }

  /** Small bounds on any free port of this machine, but for what is given. */
  static GatewaySettings settings(Map<String, String> definitions) {
    Map<String, String> all = new HashMap<>();
    all.put("http.host", "127.0.0.1");
    all.put("http.port", "0");
    all.put("gateway.stories", "1000");
    all.put("gateway.stream.history", "100");
    all.put("gateway.stream.clients", "10");
    all.put("gateway.stream.heartbeat.ms", "200");
    all.putAll(definitions);
    return GatewaySettings.of(Settings.of(all));
  }

  int port() {
    return server.port();
  }

  /** Publishes on partition 0, at the next offset. */
  void publish(StoryUpdate update) {
    hub.publish(StreamEntry.of(0, offset++, update, model));
  }

  private static Map<String, Object> feed() {
    return Map.of(
        "state", "RUNNING",
        "applied", 1,
        "skipped", 0,
        "lag", 0,
        "contactAt", "2026-01-31T12:00:00Z",
        "trouble", "",
        "streamClients", 0);
  }

  private Future<?> deliver(Article article, String origin) {
    delivered.add(article);
    return sending;
  }

  private Future<?> order(String desk, EditorialCommand command) {
    ordered.add(command);
    return sending;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** An empty type is left out. */
  HttpResponse<String> post(String path, String type, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** What a browser asks before it lets a page of {@code origin} ask. */
  HttpResponse<String> options(String path, String origin)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .method("OPTIONS", BodyPublishers.noBody())
            .headers("Origin", origin, "Access-Control-Request-Method", "GET")
            .build();
    return send(request);
  }

  /** Every answer of every test is held against the description of the API. */
  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(DESCRIPTION.complaint(request.method(), answer)).isEmpty();
    return answer;
  }

  /** Everything that is served. */
  List<Endpoint> routes() {
    return server.app().unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .toList();
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
    server.close();
    model.close();
  }
}
