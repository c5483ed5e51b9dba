package io.storyfold.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.embedded.EmbeddedBroker;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.evaluate.load.GatewayBench;
import io.storyfold.evaluate.load.GatewayFigures;
import io.storyfold.evaluate.load.GatewayLoad;
import io.storyfold.evaluate.load.Latencies;
import io.storyfold.gateway.Json;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.topology.RecordSerdes;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the gateway under the load of its clients. */
@Command(
    name = "gateway",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a broker and a gateway in this process and puts load on it: clients of the live",
      "stream, some of which never read, then requests for the list while updates flow."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold bench gateway",
      "  storyfold bench gateway --stories 10000 --seconds 5 --json",
      "",
      "Each client takes two open files of this process: see 'ulimit -n'."
    })
final class BenchGatewayCommand implements Callable<Integer> {
  /** Beside two for each client: jars, the broker's segments, its connections. */
  private static final int OTHER_FILES = 1_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--clients", defaultValue = "1000", description = "Clients of the live stream.")
  private int clients;

  @Option(names = "--silent", defaultValue = "50", description = "Clients that never read.")
  private int silent;

  @Option(names = "--updates", defaultValue = "20", description = "Updates a second.")
  private int updates;

  @Option(names = "--stories", defaultValue = "100000", description = "Stories held.")
  private int stories;

  @Option(names = "--requests", defaultValue = "500", description = "Requests a second.")
  private int requests;

  @Option(names = "--seconds", defaultValue = "20", description = "Of each measurement.")
  private int seconds;

  @Option(names = "--rounds", defaultValue = "2", description = "Of the stream's measurements.")
  private int rounds;

  @Option(names = "--json", description = "One JSON object instead of tables.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    EmbeddedSet.require("bench gateway");
    requireFiles();
    GatewayFigures figures = measure();
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    if (json) {
      out.println(new String(Json.bytes(object(figures)), StandardCharsets.UTF_8));
    } else {
      print(figures, out);
    }
    out.flush();
    return 0;
  }

  private GatewayFigures measure() throws IOException, InterruptedException {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedBroker.Options.temporary(), 0);
        Metrics metrics = new Metrics()) {
      Settings settings = settings(cluster);
      try (TopicAdmin admin = TopicAdmin.connect(settings)) {
        admin.createMissing();
      }
      RecordSerdes serdes = RecordSerdes.of(settings.clients().registry());
      try (GatewayPart gateway =
              GatewayPart.start(
                  settings, serdes, new Health(settings.desks()), metrics, failure -> {});
          Writer writer = new Writer(settings, serdes)) {
        GatewayLoad load =
            new GatewayLoad(clients, silent, updates, stories, requests, seconds, rounds);
        return new GatewayBench(load, gateway.port(), writer, System.currentTimeMillis())
            .run(gateway::stories);
      }
    }
  }

  private Settings settings(EmbeddedCluster cluster) {
    Map<String, String> all = new LinkedHashMap<>(cluster.clientConfig());
    all.put("http.host", "127.0.0.1");
    all.put("http.port", "0");
    all.put("gateway.stories", String.valueOf(stories + 1));
    // A client that has gone is noticed at the next write: those of two rounds may overlap.
    all.put("gateway.stream.clients", String.valueOf(2 * (clients + silent)));
    all.put("gateway.requests.per.second", "0");
    return Settings.of(all);
  }

  private void requireFiles() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      long needed = 2L * (clients + silent) + OTHER_FILES;
      if (system.getMaxFileDescriptorCount() < needed) {
        throw new MissingPrerequisiteException(
            "%d open files are allowed, %d are needed: raise 'ulimit -n' or ask for fewer --clients"
                .formatted(system.getMaxFileDescriptorCount(), needed));
      }
    }
  }

  private void print(GatewayFigures figures, PrintWriter out) {
    Table stream = new Table("live stream", "delivered", "resyncs", "p50 ms", "p99 ms", "max ms");
    row(stream, clients + " clients", figures.alone());
    row(stream, "and " + silent + " that never read", figures.besideSilent());
    stream.print(out);
    out.println();
    Table list =
        new Table("list of " + stories + " stories", "requests", "p50 ms", "p99 ms", "max ms");
    row(list, requests + "/s", figures.requests());
    figures.requestsByKind().forEach((kind, latencies) -> row(list, kind, latencies));
    list.print(out);
    out.println();
    out.println(
        "%d requests failed; %d MB of heap in use at the end"
            .formatted(figures.failures(), figures.heapMegabytes()));
  }

  private static void row(Table table, String name, GatewayFigures.Stream stream) {
    Latencies latencies = stream.latencies();
    table.row(
        name,
        String.format(Locale.ROOT, "%.4f", stream.delivered()),
        stream.resyncs(),
        millis(latencies, 0.5),
        millis(latencies, 0.99),
        millis(latencies, 1));
  }

  private static void row(Table table, String name, Latencies latencies) {
    table.row(
        name,
        latencies.count(),
        millis(latencies, 0.5),
        millis(latencies, 0.99),
        millis(latencies, 1));
  }

  private static String millis(Latencies latencies, double share) {
    return String.format(Locale.ROOT, "%.1f", latencies.millis(share));
  }

  private Map<String, Object> object(GatewayFigures figures) {
    Map<String, Object> byKind = new LinkedHashMap<>();
    figures.requestsByKind().forEach((kind, latencies) -> byKind.put(kind, object(latencies)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("clients", clients);
    all.put("silentClients", silent);
    all.put("updatesPerSecond", updates);
    all.put("stories", stories);
    all.put("requestsPerSecond", requests);
    all.put("stream", object(figures.alone()));
    all.put("streamBesideSilent", object(figures.besideSilent()));
    all.put("list", object(figures.requests()));
    all.put("listByKind", byKind);
    all.put("failures", figures.failures());
    all.put("heapMegabytes", figures.heapMegabytes());
    return all;
  }

  private static Map<String, Object> object(GatewayFigures.Stream stream) {
    Map<String, Object> object = object(stream.latencies());
    object.put("delivered", stream.delivered());
    object.put("resyncs", stream.resyncs());
    return object;
  }

  private static Map<String, Object> object(Latencies latencies) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("count", latencies.count());
    object.put("p50Millis", latencies.millis(0.5));
    object.put("p99Millis", latencies.millis(0.99));
    object.put("maxMillis", latencies.millis(1));
    return object;
  }

  /** Writes stories and updates as the desk does, but for the transaction. */
  private static final class Writer implements GatewayBench.Topics, AutoCloseable {
    private final KafkaProducer<String, Story> stories;
    private final KafkaProducer<String, StoryUpdate> updates;
    private final String storyTopic;
    private final String updateTopic;

    Writer(Settings settings, RecordSerdes serdes) {
      Map<String, Object> client = settings.clients().producer();
      stories = new KafkaProducer<>(client, new StringSerializer(), serdes.story().serializer());
      updates = new KafkaProducer<>(client, new StringSerializer(), serdes.update().serializer());
      storyTopic = settings.topics().stories().name();
      updateTopic = settings.topics().updates().name();
    }

    @Override
    public void story(Story story) {
      var unused = stories.send(new ProducerRecord<>(storyTopic, story.getId(), story));
    }

    @Override
    public void update(StoryUpdate update) {
      var unused = updates.send(new ProducerRecord<>(updateTopic, update.getStoryId(), update));
    }

    @Override
    public void flush() {
      stories.flush();
      updates.flush();
    }

    @Override
    public void close() {
      stories.close();
      updates.close();
    }
  }
}
