package io.storyfold.poller;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names to addresses. */
@FunctionalInterface
public interface Resolver {
  /** The system's. */
  Resolver SYSTEM = InetAddress::getAllByName;

  /** All addresses of {@code host}. */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
