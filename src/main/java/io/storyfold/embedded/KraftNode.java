package io.storyfold.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.FaultHandlerFactory;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A running Kafka server. The only class that names the broker's types: it is loaded at the first
 * start, so that everything else works where the broker's jars are absent.
 *
 * <p>It assembles what {@link KafkaRaftServer} would, with two differences that server has no
 * setting for: the listening sockets are given, and a failing start throws instead of halting the
 * JVM.
 */
final class KraftNode {
  /** The same for all, because a directory refuses a server of another cluster at its restart. */
  private static final Uuid CLUSTER_ID = new Uuid(0x53746f7279666f6cL, 0x6420656d62656464L);

  private final ControllerServer controller;
  private final BrokerServer broker;

  private KraftNode(ControllerServer controller, BrokerServer broker) {
    this.controller = controller;
    this.broker = broker;
  }

  /** Formats the directory when it is new, then starts a server and waits until it serves. */
  static KraftNode start(Path directory, Listeners listeners, Map<String, String> more)
      throws Exception {
    format(directory);
    Map<String, String> properties =
        BrokerProperties.of(directory, listeners.brokerPort(), listeners.controllerPort());
    properties.putAll(more);
    KafkaConfig config = new KafkaConfig(properties, false);
    Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> formatted =
        KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KraftNode.class), "");
    StartFaults faults = new StartFaults();
    SharedServer shared =
        new SharedServer(
            config,
            formatted._1(),
            Time.SYSTEM,
            new Metrics(),
            CompletableFuture.completedFuture(
                Map.of(BrokerProperties.NODE_ID, Loopback.address(listeners.controllerPort()))),
            List.of(),
            faults,
            (listener, address, backlog, receiveBuffer) -> listeners.take(listener));
    KraftNode node =
        new KraftNode(
            new ControllerServer(shared, KafkaRaftServer.configSchema(), formatted._2()),
            new BrokerServer(shared));
    try {
      node.controller.startup();
      node.broker.startup();
      faults.throwFirst();
      return node;
    } catch (Throwable e) {
      node.stop();
      throw e;
    }
  }

  void stop() {
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
  }

  private static void format(Path directory) throws Exception {
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(CLUSTER_ID.toString())
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .run();
    }
  }

  /**
   * Kafka's own reaction to a fatal fault is to halt the JVM. That stays for a running server;
   * while it starts, the fault is kept for the caller, since many faults do not make the start
   * fail.
   */
  private static final class StartFaults implements FaultHandlerFactory {
    private final FaultHandlerFactory standard = new StandardFaultHandlerFactory();
    private final AtomicBoolean starting = new AtomicBoolean(true);
    private final AtomicReference<RuntimeException> first = new AtomicReference<>();

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
      FaultHandler running = standard.build(name, fatal, action);
      return (message, cause) -> {
        if (!fatal || !starting.get()) {
          return running.handleFault(message, cause);
        }
        RuntimeException fault = new KafkaException(name + ": " + message, cause);
        first.compareAndSet(null, fault);
        return fault;
      };
    }

    /** Ends the start: throws the first fault, if there was one. */
    void throwFirst() {
      starting.set(false);
      RuntimeException fault = first.get();
      if (fault != null) {
        throw fault;
      }
    }
  }
}
