package io.storyfold.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Plain HTTP calls to a registry, so that its tests depend on no client of ours. */
final class RegistryCalls {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  RegistryCalls(String url) {
    this.url = url;
  }

  /** What came back. */
  record Answer(int status, String contentType, JsonNode body) {
    int errorCode() {
      return body.path("error_code").asInt();
    }

    String message() {
      return body.path("message").asText();
    }
  }

  Answer get(String path) throws Exception {
    return call("GET", path, "");
  }

  Answer post(String path, String body) throws Exception {
    return call("POST", path, body);
  }

  Answer put(String path, String body) throws Exception {
    return call("PUT", path, body);
  }

  /** Registers a schema and expects an id. */
  int register(String subject, String schema) throws Exception {
    Answer answer = post("/subjects/" + subject + "/versions", schemaBody(schema));
    if (answer.status() != 200) {
      throw new AssertionError("not registered: " + answer);
    }
    return answer.body().path("id").asInt();
  }

  static String schemaBody(String schema) throws Exception {
    return JSON.writeValueAsString(Map.of("schema", schema));
  }

  Answer call(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", RegistryHttp.CONTENT_TYPE)
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        JSON.readTree(response.body()));
  }
}
