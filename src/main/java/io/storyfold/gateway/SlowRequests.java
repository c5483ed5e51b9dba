package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Container;

/**
 * Closes connections whose request does not arrive in time. Jetty's idle timeout alone is no help
 * against a client that sends one byte every few seconds (slow-loris): each byte starts it anew.
 * What is answered at the moment, a live stream for instance, is left alone.
 */
final class SlowRequests implements Connection.Listener, HttpConfiguration.Customizer {
  private static final byte[] ANSWER =
      "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
          .getBytes(US_ASCII);

  /** Looks so many times within the timeout. */
  private static final int LOOKS = 10;

  private final long timeoutNanos;
  private final Map<Connection, Waiting> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gateway-slow-requests");
            thread.setDaemon(true);
            return thread;
          });

  SlowRequests(Duration timeout) {
    timeoutNanos = timeout.toNanos();
  }

  /**
   * A connection without a request that is being answered.
   *
   * @param bytes read before it began to wait
   * @param since when the first byte of the request was seen, 0 before
   */
  private record Waiting(long bytes, long since) {}

  /** Begins to watch a server that has started. */
  void watch(Server server) {
    for (Connector connector : server.getConnectors()) {
      ((Container) connector).addBean(this);
    }
    long period = Math.max(1, timeoutNanos / LOOKS);
    var unused = sweeper.scheduleAtFixedRate(this::sweep, period, period, TimeUnit.NANOSECONDS);
  }

  void close() {
    sweeper.shutdownNow();
  }

  @Override
  public void onOpened(Connection connection) {
    waiting.put(connection, new Waiting(0, 0));
  }

  @Override
  public void onClosed(Connection connection) {
    waiting.remove(connection);
  }

  /** Called when the head of a request has arrived whole. */
  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    Connection connection = request.getConnectionMetaData().getConnection();
    if (waiting.remove(connection) != null) {
      Request.addCompletionListener(
          request,
          failure -> {
            if (connection.getEndPoint().isOpen()) {
              waiting.put(connection, new Waiting(connection.getBytesIn(), 0));
            }
          });
    }
    return request;
  }

  private void sweep() {
    long now = System.nanoTime();
    waiting.forEach((connection, state) -> look(connection, state, now));
  }

  private void look(Connection connection, Waiting state, long now) {
    EndPoint end = connection.getEndPoint();
    if (!end.isOpen()) {
      waiting.remove(connection, state);
    } else if (state.since() == 0) {
      if (connection.getBytesIn() > state.bytes()) {
        waiting.replace(connection, state, new Waiting(state.bytes(), now));
      }
    } else if (now - state.since() > timeoutNanos && waiting.remove(connection, state)) {
      end.write(Callback.from(end::close, failure -> end.close()), ByteBuffer.wrap(ANSWER));
    }
  }
}
