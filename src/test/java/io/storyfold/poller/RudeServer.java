package io.storyfold.poller;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** A web server on the loopback address that does what servers should not. */
public final class RudeServer implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String feed = "";

  /** Starts on any port. */
  public RudeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    page("/feed", this::feed);
    page("/robots.txt", x -> answer(x, 404, ""));
    page("/500", x -> answer(x, 500, "broken"));
    page("/503", x -> later(x));
    page("/huge", RudeServer::endless);
    page("/bomb", RudeServer::bomb);
    page("/loop", x -> redirect(x, "/loop"));
    page("/moved", x -> redirect(x, "/feed"));
    page("/inside", x -> redirect(x, "http://10.0.0.1/secret"));
    page("/metadata", x -> redirect(x, "http://169.254.169.254/latest"));
    page("/file", x -> redirect(x, "file:///etc/passwd"));
    page("/nowhere", x -> redirect(x, ""));
    page("/cut", RudeServer::cut);
    server.start();
  }

  /** A feed of these items. */
  public static String rss(int... items) {
    StringBuilder rss =
        new StringBuilder("<rss version=\"2.0\"><channel><link>https://a.example/</link>");
    for (int item : items) {
      rss.append("<item><guid>https://a.example/").append(item).append("</guid><title>T");
      rss.append(item).append("</title></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  /** The article ids of these items. */
  public static List<String> ids(int... items) {
    return IntStream.of(items).mapToObj(i -> "a.example|https://a.example/" + i).toList();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void page(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  /** What {@code /feed} gives from now on; its validator is its content's hash. */
  public void serve(String content) {
    feed = content;
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Paths asked for so far. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void feed(HttpExchange x) throws IOException {
    String etag = "\"" + feed.hashCode() + "\"";
    if (etag.equals(x.getRequestHeaders().getFirst("If-None-Match"))) {
      x.sendResponseHeaders(304, -1);
      return;
    }
    x.getResponseHeaders().add("ETag", etag);
    x.getResponseHeaders().add("Last-Modified", "Wed, 04 Mar 2026 17:00:00 GMT");
    x.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(feed.getBytes(UTF_8));
    }
    x.getResponseHeaders().add("Content-Encoding", "gzip");
    x.sendResponseHeaders(200, 0);
    x.getResponseBody().write(packed.toByteArray());
  }

  private static void answer(HttpExchange x, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    x.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      x.getResponseBody().write(bytes);
    }
  }

  private static void later(HttpExchange x) throws IOException {
    x.getResponseHeaders().add("Retry-After", "7200");
    answer(x, 503, "later");
  }

  private static void redirect(HttpExchange x, String to) throws IOException {
    if (!to.isEmpty()) {
      x.getResponseHeaders().add("Location", to);
    }
    answer(x, 302, "");
  }

  /** Until the client has enough. */
  private static void endless(HttpExchange x) throws IOException {
    x.sendResponseHeaders(200, 0);
    byte[] chunk = new byte[CHUNK];
    try {
      while (true) {
        x.getResponseBody().write(chunk);
      }
    } catch (IOException e) {
      // as it should be
    }
  }

  /** A hundred kilobytes that are a hundred megabytes. */
  private static void bomb(HttpExchange x) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        gzip.write(zeros);
      }
    }
    x.getResponseHeaders().add("Content-Encoding", "gzip");
    x.sendResponseHeaders(200, packed.size());
    x.getResponseBody().write(packed.toByteArray());
  }

  /** Promises more than it sends. */
  private static void cut(HttpExchange x) throws IOException {
    x.sendResponseHeaders(200, 1_000);
    x.getResponseBody().write("<rss>".getBytes(UTF_8));
    x.getResponseBody().flush();
    x.close();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
