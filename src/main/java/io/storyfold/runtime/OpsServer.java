package io.storyfold.runtime;

import io.javalin.Javalin;

/** {@link OpsRoutes} on a server of their own, for a process without a gateway. */
public final class OpsServer implements AutoCloseable {
  private final Javalin app;

  private OpsServer(Javalin app) {
    this.app = app;
  }

  /**
   * Starts it on {@link Keys#HTTP_HOST} and {@link Keys#HTTP_PORT}.
   *
   * @throws StartRefusedException when the port is taken
   */
  public static OpsServer start(Settings settings, Health health, Metrics metrics) {
    OpsRoutes routes = new OpsRoutes(health, metrics);
    Javalin app =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              routes.mount(config.routes);
            });
    return new OpsServer(HttpServers.start(app, settings));
  }

  /** The port it listens on: the one asked for, or the one found when that was 0. */
  public int port() {
    return app.port();
  }

  @Override
  public void close() {
    app.stop();
  }
}
