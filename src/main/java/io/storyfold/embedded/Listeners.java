package io.storyfold.embedded;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

/**
 * The two sockets a broker listens on, bound before it starts. So a free port cannot be lost
 * between finding and binding it, and a taken one is known at once. Kafka closes the sockets it
 * took.
 */
final class Listeners implements AutoCloseable {
  private final ServerSocketChannel broker;
  private final ServerSocketChannel controller;

  private Listeners(ServerSocketChannel broker, ServerSocketChannel controller) {
    this.broker = broker;
    this.controller = controller;
  }

  /**
   * Binds both.
   *
   * @param port for clients, 0 for any free one; the controller's is always any free one
   * @throws EmbeddedStartException when the port is taken
   */
  static Listeners bind(int port) {
    ServerSocketChannel broker = bound(port);
    try {
      return new Listeners(broker, bound(0));
    } catch (RuntimeException e) {
      close(broker);
      throw e;
    }
  }

  int brokerPort() {
    return broker.socket().getLocalPort();
  }

  int controllerPort() {
    return controller.socket().getLocalPort();
  }

  /** The socket of a listener of {@link BrokerProperties}. */
  ServerSocketChannel take(String listener) {
    return listener.equals(BrokerProperties.CONTROLLER_LISTENER) ? controller : broker;
  }

  @Override
  public void close() {
    close(broker);
    close(controller);
  }

  private static ServerSocketChannel bound(int port) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        channel.bind(Loopback.address(port));
        // Kafka waits for connections with a selector.
        channel.configureBlocking(false);
        return channel;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw Loopback.taken("embedded broker", port, e);
    }
  }

  private static void close(ServerSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The port may stay bound until the process ends; nothing can be done about it here.
    }
  }
}
