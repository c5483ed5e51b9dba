package io.storyfold.cli;

import io.storyfold.runtime.Health;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.OpsServer;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StartChecks;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.StreamsRunner;
import io.storyfold.runtime.UnreadHead;
import io.storyfold.topology.Pipeline;
import io.storyfold.topology.RecordSerdes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The production process. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs parts of Storyfold against a Kafka cluster and a schema registry until it is told to",
      "end (SIGTERM) or a part fails. Topics must be there: see 'topics --apply'."
    },
    footerHeading = "%nParts:%n",
    footer = {
      "  intake    checks and reads articles: articles.incoming to desk.log",
      "  desk      recognises copies and forms stories: desk.log to the result topics",
      "  gateway   HTTP API, live stream and page",
      "  poller    asks for feeds and publishes what is news (poller.feeds.file)",
      "",
      "Every process answers /healthz /readyz /status /metrics on http.port.",
      "",
      "Examples:",
      "  storyfold run -D bootstrap.servers=kafka:9092 -D schema.registry.url=http://registry:8081",
      "  storyfold run intake desk --config storyfold.properties",
      "  storyfold run poller -D poller.feeds.file=feeds.yaml --config storyfold.properties",
      "  storyfold run gateway -D http.port=8080 --config storyfold.properties"
    })
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  /** The parts a process can have. */
  enum Part {
    intake,
    desk,
    gateway,
    poller
  }

  /** Without names: the poller runs only when it is asked for, it needs a list of feeds. */
  private static final Set<Part> USUAL = EnumSet.of(Part.intake, Part.desk, Part.gateway);

  @ParentCommand private @Nullable Main main;

  @Parameters(
      paramLabel = "PART",
      arity = "0..*",
      description = "${COMPLETION-CANDIDATES}; the first three when none is named.")
  private List<Part> named = List.of();

  @Override
  public Integer call() {
    Set<Part> parts = named.isEmpty() ? USUAL : new LinkedHashSet<>(named);
    return run(Picocli.bound(main).settings(), parts);
  }

  /** Runs the parts until they are told to end, or one fails. */
  static int run(Settings settings, Set<Part> parts) {
    EnumSet<StreamsPart> topologies = topologies(parts);
    StartChecks.run(settings, topologies, Instant.now());
    Health health = new Health(settings.desks());
    try (Metrics metrics = new Metrics()) {
      metrics.bindProcess();
      new UnreadHead(settings, metrics).report(topologies);
      RecordSerdes serdes = RecordSerdes.of(settings.clients().registry());
      try (Pipeline pipeline = Pipeline.of(settings, topologies, serdes, true, health, metrics)) {
        StreamsRunner runner = pipeline.runner();
        runner.closing(http(parts, settings, serdes, health, metrics, runner));
        if (parts.contains(Part.poller)) {
          runner.closing(
              PollerPart.start(
                  settings, health, metrics, failure -> runner.fail("poller", failure)));
        }
        Runtime.getRuntime().addShutdownHook(runner.shutdownHook());
        LOG.info("running {}", parts);
        return runner.run();
      }
    }
  }

  private static AutoCloseable http(
      Set<Part> parts,
      Settings settings,
      RecordSerdes serdes,
      Health health,
      Metrics metrics,
      StreamsRunner runner) {
    if (!parts.contains(Part.gateway)) {
      return OpsServer.start(settings, health, metrics);
    }
    return GatewayPart.start(
        settings, serdes, health, metrics, failure -> runner.fail("gateway", failure));
  }

  private static EnumSet<StreamsPart> topologies(Set<Part> parts) {
    EnumSet<StreamsPart> topologies = EnumSet.noneOf(StreamsPart.class);
    for (StreamsPart part : StreamsPart.values()) {
      if (parts.contains(Part.valueOf(part.name().toLowerCase(Locale.ROOT)))) {
        topologies.add(part);
      }
    }
    return topologies;
  }
}
