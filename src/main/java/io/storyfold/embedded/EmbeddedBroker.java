package io.storyfold.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker in this JVM, listening on 127.0.0.1 and open to other processes of the machine.
 * It knows exactly-once transactions like any broker; a data directory can be used again by a later
 * start.
 *
 * <p>Topics are never created by use. Records may carry any timestamp: nothing is deleted by age
 * unless a topic's own configuration asks for it.
 */
public final class EmbeddedBroker implements AutoCloseable {
  /** The class whose presence tells that the broker's jars are there. */
  private static final String SERVER_CLASS = "kafka.server.SharedServer";

  private final KraftNode node;
  private final DataDirectory directory;
  private final int port;
  private boolean closed;

  private EmbeddedBroker(KraftNode node, DataDirectory directory, int port) {
    this.node = node;
    this.directory = directory;
    this.port = port;
  }

  /**
   * What a start may choose.
   *
   * @param directory kept when the broker closes; null for a temporary one, deleted then
   * @param port 0..65535 on 127.0.0.1, 0 for any free one
   * @param properties of the broker, by Kafka's names; they win over ours
   */
  public record Options(@Nullable Path directory, int port, Map<String, String> properties) {
    public Options {
      Loopback.requireValid(port);
      properties = Map.copyOf(properties);
    }

    /** A temporary directory and any free port. */
    public static Options temporary() {
      return new Options(null, 0, Map.of());
    }

    /** A directory that is kept, and any free port. */
    public static Options in(Path directory) {
      return new Options(directory, 0, Map.of());
    }

    /** The same directory with another port. */
    public Options withPort(int newPort) {
      return new Options(directory, newPort, properties);
    }

    /** The same with properties of the broker. */
    public Options with(Map<String, String> brokerProperties) {
      return new Options(directory, port, brokerProperties);
    }
  }

  /** Whether the broker's jars are on the class path; the production image leaves them out. */
  public static boolean available() {
    try {
      Class.forName(SERVER_CLASS, false, EmbeddedBroker.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Starts a broker and waits until it serves: some seconds the first time in a JVM, some tenths
   * later.
   *
   * @throws EmbeddedStartException when the jars are absent, the port is taken, or the directory
   *     cannot be written or is in use
   */
  public static EmbeddedBroker start(Options options) {
    if (!available()) {
      throw new EmbeddedStartException(
          "The embedded broker is not part of this installation: target/lib/embedded is missing");
    }
    Listeners listeners = Listeners.bind(options.port());
    try {
      DataDirectory directory = DataDirectory.open(options.directory());
      try {
        return new EmbeddedBroker(
            startNode(directory, listeners, options), directory, listeners.brokerPort());
      } catch (RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (RuntimeException e) {
      listeners.close();
      throw e;
    }
  }

  private static KraftNode startNode(
      DataDirectory directory, Listeners listeners, Options options) {
    try {
      return KraftNode.start(directory.path(), listeners, options.properties());
    } catch (Exception e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      String reason =
          String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
      throw new EmbeddedStartException(
          "The embedded broker did not start in %s: %s (%s)"
              .formatted(directory.path(), reason, root.getClass().getSimpleName()),
          e);
    }
  }

  /** {@code host:port}, as the setting {@code bootstrap.servers} wants it. */
  public String bootstrapServers() {
    return Loopback.HOST + ":" + port;
  }

  /** The port it listens on, 1..65535. */
  public int port() {
    return port;
  }

  /** Where it keeps its log. */
  public Path directory() {
    return directory.path();
  }

  /**
   * Stops the broker and deletes its directory when it is temporary. A second call does nothing.
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      node.stop();
      directory.close();
    }
  }
}
