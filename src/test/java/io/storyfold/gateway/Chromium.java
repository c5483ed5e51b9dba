package io.storyfold.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One tab of a headless Chromium, told what to do over its DevTools protocol. */
final class Chromium implements AutoCloseable, WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "DevTools listening on ";
  private static final long TIMEOUT_SECONDS = 30;

  private final Process process;
  private final WebSocket socket;
  private final StringBuilder message = new StringBuilder();
  private final AtomicInteger lastCall = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  Chromium(Path binary, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                binary.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(tab(), this)
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** The browser of this machine, if there is one. */
  static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(
            directory ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(URI page) throws Exception {
    call("Page.navigate", Map.of("url", page.toString()));
  }

  void resize(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The value of a JavaScript expression in the page, as text. */
  String eval(String expression) {
    try {
      return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
          .at("/result/value")
          .asText();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot evaluate " + expression, e);
    }
  }

  /** What the promise of an expression becomes, as text. */
  String await(String expression) throws Exception {
    return call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
        .at("/result/value")
        .asText();
  }

  /** Sets the reader's preference: light or dark. */
  void prefer(String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Presses and releases a key, named as in a keyboard event. */
  void press(String key) throws Exception {
    String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    int code = key.equals("Enter") ? 13 : key.equals("Escape") ? 27 : 0;
    Map<String, Object> event = new HashMap<>(Map.of("type", "keyDown", "key", key));
    event.put("windowsVirtualKeyCode", code);
    if (!text.isEmpty()) {
      event.put("text", text);
    }
    call("Input.dispatchKeyEvent", event);
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  /** Errors the page has shown in its console: exceptions, violated policies. */
  List<String> complaints() {
    return complaints;
  }

  /** Addresses the page has asked for. */
  List<String> requests() {
    return requests;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      receive(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    process.destroy();
    process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int id = lastCall.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(id, answer);
    ObjectNode call = JSON.createObjectNode().put("id", id).put("method", method);
    call.set("params", JSON.valueToTree(parameters));
    socket.sendText(call.toString(), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private void receive(String text) {
    try {
      JsonNode received = JSON.readTree(text);
      CompletableFuture<JsonNode> call = calls.remove(received.path("id").asInt());
      if (call != null) {
        call.complete(received.path("result"));
      }
      switch (received.path("method").asText()) {
        case "Runtime.exceptionThrown" -> complaints.add(text);
        case "Log.entryAdded" -> {
          if (received.at("/params/entry/source").asText().equals("security")) {
            complaints.add(text);
          }
        }
        case "Network.requestWillBeSent" ->
            requests.add(received.at("/params/request/url").asText());
        default -> {}
      }
    } catch (IOException e) {
      complaints.add("unreadable: " + text);
    }
  }

  private URI tab() throws Exception {
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    String line = errors.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = errors.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it listened");
    }
    Thread drain = new Thread(() -> errors.lines().forEach(ignored -> {}), "chromium-stderr");
    drain.setDaemon(true);
    drain.start();
    int port = URI.create(line.substring(LISTENING.length())).getPort();
    HttpRequest tabs =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    JsonNode list =
        JSON.readTree(HttpClient.newHttpClient().send(tabs, BodyHandlers.ofString()).body());
    for (JsonNode tab : list) {
      if (tab.path("type").asText().equals("page")) {
        return URI.create(tab.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("Chromium shows no tab");
  }
}
