package io.storyfold.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ports that a killed server finds free again. They lie below the range the system takes ports of
 * outgoing connections from, so no connection sits on one while its server is down.
 */
final class Ports {
  private static final int FIRST = 12_000;
  private static final int LAST = 31_000;

  /** A server that is still to start must not find another on its port. */
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private final SplittableRandom random = new SplittableRandom();

  /** Nothing listens on it now, and nobody was given it before. */
  int next() {
    while (true) {
      int port = random.nextInt(FIRST, LAST);
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        if (GIVEN.add(port)) {
          return probe.getLocalPort();
        }
      } catch (IOException e) {
        // Taken: another one.
      }
    }
  }
}
