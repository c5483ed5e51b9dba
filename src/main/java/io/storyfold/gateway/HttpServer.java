package io.storyfold.gateway;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Javalin as the gateway wants it: problems as JSON, strict headers, compression, small requests.
 */
final class HttpServer {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final long MAX_REQUEST_BYTES = 1_000_000;
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private HttpServer() {}

  static Javalin create(Consumer<RoutesConfig> routes) {
    return Javalin.create(config -> configure(config, routes));
  }

  private static void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.router.ignoreTrailingSlashes = true;
    config.routes.before(HttpServer::headers);
    config.routes.exception(Problem.class, (problem, context) -> problem.answer(context));
    config.routes.exception(HttpResponseException.class, HttpServer::refused);
    config.routes.exception(Exception.class, HttpServer::failed);
    routes.accept(config.routes);
  }

  private static void headers(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void refused(HttpResponseException refusal, Context context) {
    HttpStatus status = HttpStatus.forStatus(refusal.getStatus());
    Problem.write(context, status, null, refusal.getMessage());
  }

  private static void failed(Exception fault, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), fault);
    Problem.write(
        context, HttpStatus.INTERNAL_SERVER_ERROR, null, "A fault of ours; it is logged.");
  }
}
