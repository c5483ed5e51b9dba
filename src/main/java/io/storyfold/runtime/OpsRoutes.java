package io.storyfold.runtime;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * What operators and their tools ask: {@code /healthz} (restart me?), {@code /readyz} (send me
 * work?), {@code /status} (JSON for people), {@code /metrics} (Prometheus).
 */
public final class OpsRoutes {
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Health health;
  private final Metrics metrics;

  public OpsRoutes(Health health, Metrics metrics) {
    this.health = health;
    this.metrics = metrics;
  }

  /** Adds the routes to a server that is being configured. */
  public void mount(RoutesConfig routes) {
    routes.get("/healthz", context -> answer(context, "alive", health.alive()));
    routes.get("/readyz", context -> answer(context, "ready", health.ready()));
    routes.get("/status", context -> context.json(health.status()));
    routes.get(
        "/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(metrics.scrape()));
  }

  private static void answer(Context context, String question, boolean yes) {
    context.status(yes ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.json(Map.of(question, yes));
  }
}
