package io.storyfold.embedded;

import java.util.Map;

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
   * Starts both.
   *
   * @param registryPort 0..65535, 0 for any free one
   * @throws EmbeddedStartException when one of them cannot start; then neither runs
   */
  public static EmbeddedCluster start(EmbeddedBroker.Options options, int registryPort) {
    // The registry first: it starts in milliseconds, so a taken port is known at once.
    EmbeddedRegistry registry = EmbeddedRegistry.start(registryPort);
    try {
      return new EmbeddedCluster(EmbeddedBroker.start(options), registry);
    } catch (RuntimeException e) {
      registry.close();
      throw e;
    }
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
