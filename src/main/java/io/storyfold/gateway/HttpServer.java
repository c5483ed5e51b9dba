package io.storyfold.gateway;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.storyfold.gateway.access.RateLimit;
import io.storyfold.runtime.RootCause;
import io.storyfold.runtime.StartRefusedException;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Javalin as the gateway wants it: problems as JSON, strict headers, compression, and nothing a
 * client sends that can be large, frequent or slow without end.
 */
final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  /** Lists repeat themselves: higher levels take three times as long for a tenth less. */
  private static final int GZIP_LEVEL = 2;

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private final Javalin app;
  private final SlowRequests slow;

  private HttpServer(Javalin app, SlowRequests slow) {
    this.app = app;
    this.slow = slow;
  }

  /**
   * Starts it.
   *
   * @param routes of the API and the page, which are limited by address
   * @param unlimited routes of those who watch over the process
   * @throws StartRefusedException when the address cannot be listened on
   */
  static HttpServer start(
      GatewaySettings settings, Consumer<RoutesConfig> routes, Consumer<RoutesConfig> unlimited) {
    SlowRequests slow = new SlowRequests(settings.limits().requestTimeout());
    Javalin app =
        Javalin.create(
            config -> {
              configure(config, settings, slow);
              routes.accept(config.routes);
              unlimited.accept(config.routes);
            });
    listen(app, settings);
    slow.watch(app.jettyServer().server());
    return new HttpServer(app, slow);
  }

  int port() {
    return app.port();
  }

  /** The server underneath, for tests of what it serves. */
  Javalin app() {
    return app;
  }

  @Override
  public void close() {
    slow.close();
    app.stop();
  }

  private static void configure(JavalinConfig config, GatewaySettings settings, SlowRequests slow) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = settings.limits().bodyBytes();
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    config.router.ignoreTrailingSlashes = true;
    config.jetty.modifyServer(server -> server.setErrorHandler(new ProblemPages()));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.addCustomizer(slow);
        });
    config.routes.before(HttpServer::headers);
    new Cors(settings.access().corsOrigins()).mount(config.routes);
    RateLimit limit = new RateLimit(settings.limits().requestsPerSecond(), System::nanoTime);
    config.routes.before("/", context -> limited(context, limit));
    config.routes.before("/api/*", context -> limited(context, limit));
    config.routes.exception(Problem.class, (problem, context) -> problem.answer(context));
    config.routes.exception(HttpResponseException.class, HttpServer::refused);
    config.routes.exception(Exception.class, HttpServer::failed);
  }

  private static void headers(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  private static void limited(Context context, RateLimit limit) {
    if (!limit.take(context.ip())) {
      throw Problem.tooMany(context, "More requests a second from this address than are allowed.");
    }
  }

  private static void refused(HttpResponseException refusal, Context context) {
    HttpStatus status = HttpStatus.forStatus(refusal.getStatus());
    Problem.write(context, status, refusal.getMessage(), Map.of());
  }

  /** Names the path alone: a query, a header or a body may hold what no log should. */
  private static void failed(Exception fault, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), fault);
    Problem.write(
        context, HttpStatus.INTERNAL_SERVER_ERROR, "A fault of ours; it is logged.", Map.of());
  }

  private static void listen(Javalin app, GatewaySettings settings) {
    try {
      if (settings.host().isEmpty()) {
        app.start(settings.port());
      } else {
        app.start(settings.host(), settings.port());
      }
    } catch (JavalinBindException e) {
      throw new StartRefusedException(
          "Cannot listen on %s port %d: %s. Free it or choose another http.port."
              .formatted(
                  settings.host().isEmpty() ? "any address," : settings.host(),
                  settings.port(),
                  RootCause.line(e)),
          e);
    }
  }
}
