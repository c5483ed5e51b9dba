package io.storyfold.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HTTP and JSON around the endpoints: reads, routes, answers, and words every refusal alike. */
final class RegistryHttp implements HttpHandler {
  static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  /** Far above any schema written by hand, far below what would hurt. */
  static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private static final int OK = 200;
  private static final int INTERNAL_ERROR = 500;
  private static final int INTERNAL_ERROR_CODE = 50001;

  /** Ordered, because the order of {@code Map.of} changes from one JVM to the next. */
  private final ObjectMapper json =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final List<RegistryRoute> routes;

  RegistryHttp(List<RegistryRoute> routes) {
    this.routes = routes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        send(exchange, OK, answer(exchange));
      } catch (RegistryError e) {
        sendError(exchange, e.status(), e.code(), e.reason());
      } catch (RuntimeException e) {
        // The JDK's server would drop the connection without a word.
        sendError(exchange, INTERNAL_ERROR, INTERNAL_ERROR_CODE, e.toString());
      }
    }
  }

  private Object answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String rawPath = exchange.getRequestURI().getRawPath();
    List<String> path = RequestPath.segments(rawPath);
    boolean pathKnown = false;
    for (RegistryRoute route : routes) {
      Optional<Map<String, String>> values = route.match(path);
      if (values.isPresent() && route.method().equals(method)) {
        Map<String, String> query = RequestPath.query(exchange.getRequestURI().getRawQuery());
        return route.action().answer(new RegistryRequest(values.get(), query, body(exchange)));
      }
      pathKnown |= values.isPresent();
    }
    throw pathKnown ? RegistryError.methodNotAllowed(method) : RegistryError.noSuchPath(rawPath);
  }

  private JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (bytes.length > MAX_BODY_BYTES) {
      throw RegistryError.tooLarge(MAX_BODY_BYTES);
    }
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return json.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw RegistryError.badRequest("The body is not JSON: " + e.getOriginalMessage());
    }
  }

  private void sendError(HttpExchange exchange, int status, int code, String message)
      throws IOException {
    send(exchange, status, Map.of("error_code", code, "message", message));
  }

  private void send(HttpExchange exchange, int status, Object answer) throws IOException {
    byte[] bytes = json.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
    // The JDK's server writes head and body apart. On a connection that stays open Nagle's
    // algorithm
    // holds the body back for 40 ms, until the head is acknowledged; closing sends it at once.
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
