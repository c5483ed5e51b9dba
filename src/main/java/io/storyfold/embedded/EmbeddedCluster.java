package io.storyfold.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker and a schema registry together: all that the pipeline needs around it. */
public final class EmbeddedCluster implements AutoCloseable {
  private final EmbeddedBroker broker;
  private final EmbeddedRegistry registry;

  private EmbeddedCluster(EmbeddedBroker broker, EmbeddedRegistry registry) {
    this.broker = broker;
    this.registry = registry;
  }

  /** Starts both on free ports, with a temporary directory. */
  public static EmbeddedCluster start() {
    return start(EmbeddedBroker.Options.temporary(), 0);
  }

  /**
   * Starts both. With a directory of the caller the registry keeps its schemas there too, so that
   * the records kept can be read after a restart.
   *
   * @param registryPort 0..65535, 0 for any free one
   * @throws EmbeddedStartException when one of them cannot start; then neither runs
   */
  public static EmbeddedCluster start(EmbeddedBroker.Options options, int registryPort) {
    // Told before the seconds that a broker takes to start.
    Loopback.requireFree("embedded schema registry", Loopback.requireValid(registryPort));
    EmbeddedBroker broker = EmbeddedBroker.start(options);
    try {
      return new EmbeddedCluster(broker, startRegistry(options.directory(), registryPort));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private static EmbeddedRegistry startRegistry(@Nullable Path directory, int port) {
    return directory == null
        ? EmbeddedRegistry.start(port)
        : EmbeddedRegistry.start(port, directory);
  }

  /** What a client needs to know: {@code bootstrap.servers} and {@code schema.registry.url}. */
  public Map<String, String> clientConfig() {
    return Map.of(
        "bootstrap.servers", broker.bootstrapServers(), "schema.registry.url", registry.url());
  }

  public EmbeddedBroker broker() {
    return broker;
  }

  public EmbeddedRegistry registry() {
    return registry;
  }

  /** Stops both. A second call does nothing. */
  @Override
  public void close() {
    try (registry) {
      broker.close();
    }
  }
}
