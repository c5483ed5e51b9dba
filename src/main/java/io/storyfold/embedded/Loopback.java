package io.storyfold.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of the loopback interface, the only one the embedded servers listen on. */
final class Loopback {
  static final String HOST = "127.0.0.1";
  static final int MAX_PORT = 65_535;
  private static final byte[] ADDRESS = {127, 0, 0, 1};

  private Loopback() {}

  /** The socket address of a port, 0 standing for any free one. */
  static InetSocketAddress address(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(HOST, ADDRESS), port);
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }

  /**
   * Fails with a message for the user when the port cannot be bound.
   *
   * @param what the server that wants the port, as the message should call it
   */
  static void requireFree(String what, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(address(port));
    } catch (IOException e) {
      throw taken(what, port, e);
    }
  }

  static EmbeddedStartException taken(String what, int port, IOException cause) {
    return new EmbeddedStartException(
        "The %s cannot listen on %s:%d (%s): stop what uses the port or choose another, 0 for any"
            .formatted(what, HOST, port, cause.getMessage()),
        cause);
  }

  /** Returns the port, or fails when it is not one. */
  static int requireValid(int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port " + port + " is not in 0.." + MAX_PORT);
    }
    return port;
  }
}
