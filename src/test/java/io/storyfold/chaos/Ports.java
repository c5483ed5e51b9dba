package io.storyfold.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;

/**
 * Ports that a killed server finds free again. They lie below the range the system takes ports of
 * outgoing connections from, so no connection sits on one while its server is down.
 */
final class Ports {
  private static final int FIRST = 12_000;
  private static final int LAST = 31_000;

  private final SplittableRandom random = new SplittableRandom();

  /** Nothing listens on it now. */
  int next() {
    while (true) {
      int port = random.nextInt(FIRST, LAST);
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException e) {
        // Taken: another one.
      }
    }
  }
}
