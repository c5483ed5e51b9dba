package io.storyfold.cli;

import io.storyfold.embedded.EmbeddedBroker;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.embedded.OfflinePipeline;
import io.storyfold.embedded.Outcome;
import io.storyfold.embedded.TemporaryDirectory;
import io.storyfold.format.Delivery;
import io.storyfold.gateway.access.Tokens;
import io.storyfold.runtime.GatewayKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Everything in one process, on invented articles. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a broker, a schema registry, the whole pipeline and the gateway in this process, and",
      "replays a week of invented news. Watch the stories form on the page; Ctrl-C ends it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold demo",
      "  storyfold demo --port 9000",
      "  storyfold demo --once",
      "",
      "Broker and registry are open to other processes on this machine; the addresses are printed."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);
  private static final int DEFAULT_RATE = 12;

  /** Long enough for broker and topologies to close, short enough for whoever pressed Ctrl-C. */
  private static final int CLOSE_SECONDS = 10;

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the page and the API (default ${DEFAULT-VALUE}; 0: any free one).")
  private int port;

  @Option(names = "--once", description = "End after the replay, with the summary.")
  private boolean once;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Articles a second; 0: as fast as possible (default " + DEFAULT_RATE + ").")
  private int rate = DEFAULT_RATE;

  @Override
  public Integer call() throws IOException, InterruptedException {
    EmbeddedSet.require("demo");
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Map<String, String> definitions =
        new LinkedHashMap<>(Picocli.bound(main).ownClusterDefinitions());
    definitions.put("http.port", String.valueOf(port));
    definitions.putIfAbsent("http.host", "127.0.0.1");
    definitions.putIfAbsent("agencies", SampleWeek.AGENCIES);
    String token = UUID.randomUUID().toString();
    boolean ownTokens = definitions.containsKey(GatewayKeys.TOKENS.name());
    definitions.putIfAbsent(GatewayKeys.TOKENS.name(), "demo:publish+edit:" + Tokens.hash(token));
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(interrupted, closed)));
    try (TemporaryDirectory state = TemporaryDirectory.make();
        EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedBroker.Options.temporary(), 0);
        OfflinePipeline pipeline = OfflinePipeline.start(cluster, state.path(), definitions);
        GatewayPart gateway =
            GatewayPart.start(
                pipeline.settings(),
                pipeline.serdes(),
                pipeline.health(),
                pipeline.metrics(),
                failure -> interrupted.countDown())) {
      out.println("Stories appear on http://localhost:" + gateway.port());
      cluster.clientConfig().forEach((key, value) -> out.println("  " + key + "=" + value));
      if (!ownTokens) {
        out.println("  bearer token for POST, good until the end of this demo: " + token);
      }
      out.flush();
      Replay replay = new Replay(pipeline);
      List<Delivery> week = SampleWeek.endingAt(System.currentTimeMillis());
      replay.run(week.iterator(), () -> pause(interrupted));
      if (interrupted.getCount() > 0) {
        pipeline.finish();
        summary(out, replay, pipeline.outcome());
      }
      if (!once) {
        out.println("Press Ctrl-C to end.");
        out.flush();
        interrupted.await();
      }
    } finally {
      closed.countDown();
    }
    return 0;
  }

  private static void summary(PrintWriter out, Replay replay, Outcome outcome) {
    out.println();
    new RunSummary(replay.read(), outcome, replay.rejected(outcome)).print(out);
  }

  private void pause(CountDownLatch interrupted) {
    try {
      if (!once && rate > 0 && interrupted.await(1_000_000L / rate, TimeUnit.MICROSECONDS)) {
        // Ctrl-C: what is left of the week is sent without a pause, which takes no time.
        rate = 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      rate = 0;
    }
  }

  private static void end(CountDownLatch interrupted, CountDownLatch closed) {
    interrupted.countDown();
    try {
      if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("not closed within {} s, ending anyway", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
