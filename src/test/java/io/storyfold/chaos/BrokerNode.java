package io.storyfold.chaos;

import io.storyfold.system.ChildProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** One broker, also controller, in a process of its own. What it wrote survives its death. */
final class BrokerNode implements AutoCloseable {
  private static final String CLUSTER_ID = "Y2hhb3MgY2x1c3Rlci4uLg";

  private final int id;
  private final Path properties;
  private final Path log;
  private @Nullable ChildProcess process;

  private BrokerNode(int id, Path properties, Path log) {
    this.id = id;
    this.properties = properties;
    this.log = log;
  }

  /** A new one, not started. */
  static BrokerNode create(int id, Path directory, Map<String, String> configuration)
      throws Exception {
    Path data = Files.createDirectories(directory.resolve("broker" + id));
    Path properties =
        Files.write(
            directory.resolve("broker" + id + ".properties"),
            configuration.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.toList()));
    Files.writeString(
        properties, "log.dirs=" + data + "\n", java.nio.file.StandardOpenOption.APPEND);
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(id)
          .setClusterId(CLUSTER_ID)
          .addDirectory(data.toString())
          .setMetadataLogDirectory(data.toString())
          .setControllerListenerName(BrokerCluster.CONTROLLER)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .run();
    }
    return new BrokerNode(id, properties, directory.resolve("broker" + id + ".log"));
  }

  int id() {
    return id;
  }

  void start() throws IOException {
    process =
        ChildProcess.java(
            log,
            List.of("-Xmx320m", "-XX:+UseSerialGC"),
            "kafka.Kafka",
            List.of(properties.toString()));
  }

  void kill() throws InterruptedException {
    if (process != null) {
      process.kill();
    }
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
