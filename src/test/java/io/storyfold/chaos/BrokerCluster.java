package io.storyfold.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three brokers, each in its own process. Every application reaches them by wires of its own, and
 * they reach each other by wires too. The test itself has a way in that nobody cuts.
 */
final class BrokerCluster implements AutoCloseable {
  static final String CONTROLLER = "CONTROLLER";

  /** Enough to lose one and still take what must be on two. */
  static final int SIZE = 3;

  private static final String HOST = "127.0.0.1";
  private static final String TEST = "TEST";
  private static final String BROKERS = "BROKERS";

  private final List<BrokerNode> nodes = new ArrayList<>();
  private final List<String> bootstrap = new ArrayList<>();
  private final Map<String, List<Link>> links = new LinkedHashMap<>();
  private final Map<String, List<String>> entries = new LinkedHashMap<>();

  private BrokerCluster() {}

  /**
   * Starts the processes; {@link Waits} tells when they serve.
   *
   * @param applications how many need wires of their own
   */
  static BrokerCluster start(Path directory, int applications) throws Exception {
    BrokerCluster cluster = new BrokerCluster();
    Ports ports = new Ports();
    int[] controllers = IntStream.range(0, SIZE).map(i -> ports.next()).toArray();
    String voters =
        IntStream.range(0, SIZE)
            .mapToObj(i -> (i + 1) + "@" + HOST + ":" + controllers[i])
            .collect(Collectors.joining(","));
    for (int i = 0; i < SIZE; i++) {
      Map<String, String> addresses = cluster.addresses(ports, applications);
      Map<String, String> properties = properties(i + 1, voters);
      properties.putAll(addresses);
      properties.merge(
          "listeners",
          CONTROLLER + "://" + HOST + ":" + controllers[i],
          (ours, its) -> ours + "," + its);
      cluster.nodes.add(BrokerNode.create(i + 1, directory, properties));
    }
    for (BrokerNode node : cluster.nodes) {
      node.start();
    }
    return cluster;
  }

  private Map<String, String> addresses(Ports ports, int applications) throws IOException {
    List<String> names = new ArrayList<>(List.of(TEST, BROKERS));
    IntStream.range(0, applications).forEach(i -> names.add(application(i)));
    List<String> listeners = new ArrayList<>();
    List<String> advertised = new ArrayList<>();
    List<String> protocols = new ArrayList<>(List.of(CONTROLLER + ":PLAINTEXT"));
    for (String name : names) {
      int port = ports.next();
      int seen = port;
      if (name.equals(TEST)) {
        bootstrap.add(HOST + ":" + port);
      } else {
        seen = ports.next();
        links.computeIfAbsent(name, n -> new ArrayList<>()).add(Link.between(seen, port));
        entries.computeIfAbsent(name, n -> new ArrayList<>()).add(HOST + ":" + seen);
      }
      listeners.add(name + "://" + HOST + ":" + port);
      advertised.add(name + "://" + HOST + ":" + seen);
      protocols.add(name + ":PLAINTEXT");
    }
    return Map.of(
        "listeners", String.join(",", listeners),
        "advertised.listeners", String.join(",", advertised),
        "listener.security.protocol.map", String.join(",", protocols));
  }

  private static Map<String, String> properties(int id, String voters) {
    Map<String, String> p = new LinkedHashMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", String.valueOf(id));
    p.put("controller.listener.names", CONTROLLER);
    p.put("controller.quorum.voters", voters);
    p.put("inter.broker.listener.name", BROKERS);
    p.put("auto.create.topics.enable", "false");
    p.put("message.max.bytes", String.valueOf(2 << 20));
    p.put("replica.fetch.max.bytes", String.valueOf(2 << 20));
    // What is acknowledged is on two brokers, so the death of one loses nothing.
    p.put("default.replication.factor", "3");
    p.put("min.insync.replicas", "2");
    p.put("offsets.topic.replication.factor", "3");
    p.put("offsets.topic.num.partitions", "4");
    p.put("transaction.state.log.replication.factor", "3");
    p.put("transaction.state.log.min.isr", "2");
    p.put("transaction.state.log.num.partitions", "4");
    // A dead broker is noticed in seconds, so that a run has time for many deaths.
    p.put("broker.session.timeout.ms", "6000");
    p.put("broker.heartbeat.interval.ms", "1000");
    p.put("replica.lag.time.max.ms", "6000");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    // Time is that of the records, which runs ahead and jumps: nothing may be deleted by it.
    p.put("log.message.timestamp.before.max.ms", String.valueOf(Long.MAX_VALUE));
    p.put("log.message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE));
    p.put("log.retention.ms", "-1");
    p.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("background.threads", "2");
    return p;
  }

  private static String application(int number) {
    return "APP" + number;
  }

  /** For the test: {@code bootstrap.servers} that are always reachable. */
  String bootstrapServers() {
    return String.join(",", bootstrap);
  }

  /** For an application: {@code bootstrap.servers} behind its wires. */
  String bootstrapServers(int application) {
    return String.join(",", Objects.requireNonNull(entries.get(application(application))));
  }

  /** The wires of an application, one to each broker. */
  List<Link> linksOf(int application) {
    return Objects.requireNonNull(links.get(application(application)));
  }

  /** The wire by which the other brokers reach this one. It reaches them all the same. */
  Link linkTo(BrokerNode broker) {
    return Objects.requireNonNull(links.get(BROKERS)).get(broker.id() - 1);
  }

  List<BrokerNode> nodes() {
    return nodes;
  }

  @Override
  public void close() throws Exception {
    for (BrokerNode node : nodes) {
      node.close();
    }
    for (List<Link> some : links.values()) {
      for (Link link : some) {
        link.close();
      }
    }
  }
}
