package io.storyfold.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * Lets web pages of certain origins read the API from a browser (WHATWG Fetch, "CORS protocol").
 * Cookies are never used, so letting a page in gives it nothing that it could not ask for itself.
 */
final class Cors {
  private static final String ALL = "*";
  private static final String PATHS = "/api/*";
  private static final String READABLE = "ETag, Location, Retry-After, " + Answers.STALE_SINCE;

  private final Set<String> origins;

  Cors(Set<String> origins) {
    this.origins = origins;
  }

  void mount(RoutesConfig routes) {
    if (origins.isEmpty()) {
      return;
    }
    routes.before(PATHS, this::allow);
    routes.options(PATHS, Cors::preflight);
  }

  private void allow(Context context) {
    String origin = context.header("Origin");
    if (!origins.contains(ALL)) {
      context.header("Vary", "Origin");
    }
    if (origin != null && (origins.contains(ALL) || origins.contains(origin))) {
      context.header("Access-Control-Allow-Origin", origins.contains(ALL) ? ALL : origin);
      context.header("Access-Control-Expose-Headers", READABLE);
    }
  }

  private static void preflight(Context context) {
    context.header("Access-Control-Allow-Methods", "GET, HEAD, POST");
    context.header(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, If-None-Match, Last-Event-ID");
    context.header("Access-Control-Max-Age", "600");
    context.status(HttpStatus.NO_CONTENT);
  }
}
