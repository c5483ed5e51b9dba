package io.storyfold.runtime;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Starts HTTP servers so that a failure says which setting to change. */
public final class HttpServers {
  private HttpServers() {}

  /**
   * Starts {@code app} on {@link Keys#HTTP_HOST} and {@link Keys#HTTP_PORT}.
   *
   * @return {@code app}
   * @throws StartRefusedException when the port is taken or the address is not ours
   */
  public static Javalin start(Javalin app, Settings settings) {
    String host = settings.get(Keys.HTTP_HOST);
    int port = settings.get(Keys.HTTP_PORT);
    requireFree(settings);
    try {
      return app.start(host, port);
    } catch (JavalinBindException e) {
      throw taken(host, port, e);
    }
  }

  /**
   * Asked before a server is started, because Javalin logs an error of its own before it throws.
   *
   * @throws StartRefusedException when the port is taken or the address is not ours
   */
  public static void requireFree(Settings settings) {
    String host = settings.get(Keys.HTTP_HOST);
    int port = settings.get(Keys.HTTP_PORT);
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw taken(host, port, e);
    }
  }

  private static StartRefusedException taken(String host, int port, Exception e) {
    return new StartRefusedException(
        "%s:%d cannot be listened on (%s): free it or choose another by -D %s=PORT"
            .formatted(host, port, RootCause.line(e), Keys.HTTP_PORT),
        e);
  }
}
