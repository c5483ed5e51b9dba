package io.storyfold.cli;

import io.storyfold.format.Delivery;
import io.storyfold.poller.PollerParts;
import io.storyfold.registry.AvroSerdes;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StartChecks;
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.IncomingTransactions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Publishes articles from files, feeds and folders to articles.incoming. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles (JSON Lines, RSS, Atom, RDF, ninjs, NewsML-G2, dpa digitalwires; plain, .gz",
      "or .zip) and publishes them to articles.incoming. An item that is no article is reported",
      "with file, line and reason, and the rest goes on. Published twice, an article of the same",
      "id and version changes nothing; --resume goes on after an interruption without repeating."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold publish articles.jsonl.gz -D bootstrap.servers=kafka:9092",
      "  storyfold publish archive/2026-01 'more/**.xml' --config storyfold.properties",
      "  storyfold publish https://www.echo.example/rss --config storyfold.properties",
      "  storyfold publish --resume archive archive/2026 --config storyfold.properties",
      "  storyfold publish --watch /var/spool/wire --config storyfold.properties",
      "  zcat articles.jsonl.gz | storyfold publish -"
    })
final class PublishCommand implements Callable<Integer> {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private InputOptions options = new InputOptions();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Files, directories of them, patterns, addresses of feeds, or - for standard input.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Then takes files that are renamed into DIR, until Ctrl-C; they end in DIR/done or"
              + " DIR/failed.")
  private @Nullable Path watched;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "At most so many articles a second; 0: as fast as it goes.")
  private double rate;

  @Option(
      names = "--resume",
      paramLabel = "NAME",
      description =
          "Goes on where the last run of this NAME ended or was interrupted, in the same files or"
              + " the same DIR. The brokers keep the position for a week, as offset of the group"
              + " TOPIC-publish-NAME; the same is the transactional id: ACLs must allow both.")
  private @Nullable String resumed;

  @Override
  public Integer call() throws IOException {
    if (sources.isEmpty() && watched == null) {
      throw new MissingPrerequisiteException("nothing to publish: name a SOURCE, or --watch DIR");
    }
    Settings settings = Picocli.bound(main).settings();
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Tally tally = new Tally(Picocli.bound(spec).commandLine().getErr());
    WatchFolder folder = watched == null ? null : new WatchFolder(watched);
    List<Object> inputs = inputs();
    StartChecks.cluster(settings);
    Serde<io.storyfold.avro.Article> serde =
        AvroSerdes.of(io.storyfold.avro.Article.class, settings.clients().registry(), false);
    Pace pace = new Pace(rate, System::nanoTime, PublishCommand::sleep);
    try (Outlet outlet = outlet(settings, serde);
        Progress progress = Progress.onStderr("articles", Progress.UNKNOWN)) {
      Runnable each =
          () -> {
            pace.await();
            progress.add(1);
          };
      Publishing publishing = new Publishing(outlet);
      for (Object input : outlet.remaining(inputs)) {
        if (input instanceof Path file) {
          publish(file, publishing, tally, each);
        } else {
          publishing.publish(input, page(input.toString(), settings), tally, each);
        }
      }
      while (folder != null) {
        folder.sweep(file -> publish(file, publishing, tally, each));
        sleep(LOOK_AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tally.print(out);
    return 0;
  }

  private Outlet outlet(Settings settings, Serde<io.storyfold.avro.Article> serde) {
    String topic = settings.topics().incoming().name();
    Map<String, Object> producer = settings.clients().producer();
    if (resumed == null) {
      return Outlet.plain(new IncomingProducer(topic, producer, serde));
    }
    // Beside the topic, so that installations of one cluster keep apart.
    String name = topic + "-publish-" + resumed;
    return new ResumedOutlet(
        new IncomingTransactions(topic, name, producer, settings.clients().consumer(), serde),
        System::nanoTime);
  }

  /** Files, and addresses as they are, in the order of the arguments. */
  private List<Object> inputs() {
    List<Object> inputs = new ArrayList<>();
    for (String source : sources) {
      if (WebInput.is(source)) {
        inputs.add(source);
      } else {
        inputs.addAll(InputFiles.expand(List.of(Path.of(source))));
      }
    }
    return inputs;
  }

  private Iterator<Delivery> page(String address, Settings settings) throws IOException {
    return WebInput.read(address, options, PollerParts.fetcher(settings), InstantSource.system());
  }

  /** Whether there was an article in it, or at least nothing wrong with it. */
  private boolean publish(Path file, Publishing publishing, Tally tally, Runnable each) {
    long accepted = tally.acceptedSoFar();
    long rejected = tally.rejectedSoFar();
    try (Inputs deliveries = new Inputs(List.of(file), options)) {
      publishing.publish(file, deliveries, tally, each);
    } catch (UncheckedIOException e) {
      if (watched == null) {
        throw e;
      }
      Picocli.bound(spec).commandLine().getErr().println(e.getMessage());
      return false;
    }
    return tally.acceptedSoFar() > accepted || tally.rejectedSoFar() == rejected;
  }

  private static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
  }
}
