package io.storyfold.cli;

import io.storyfold.format.Delivery;
import io.storyfold.registry.AvroSerdes;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StartChecks;
import io.storyfold.topology.IncomingProducer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Publishes articles from files to articles.incoming. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles (JSON Lines, plain or .gz) and publishes them to articles.incoming. A line",
      "that is no article is reported with file, line and reason, and the rest goes on."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold publish articles.jsonl.gz -D bootstrap.servers=kafka:9092",
      "  storyfold publish archive/2026-01 --config storyfold.properties",
      "  zcat articles.jsonl.gz | storyfold publish -"
    })
final class PublishCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, directories of them, or - for standard input.")
  private List<String> sources = new ArrayList<>();

  @Override
  public Integer call() {
    Settings settings = Picocli.bound(main).settings();
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    PrintWriter err = Picocli.bound(spec).commandLine().getErr();
    List<Path> files = InputFiles.expand(sources.stream().map(Path::of).toList());
    StartChecks.cluster(settings);
    Serde<io.storyfold.avro.Article> serde =
        AvroSerdes.of(io.storyfold.avro.Article.class, settings.clients().registry(), false);
    long accepted = 0;
    Map<String, Long> rejected = new TreeMap<>();
    Map<String, Long> ignored = new TreeMap<>();
    try (Inputs deliveries = new Inputs(files);
        IncomingProducer producer =
            new IncomingProducer(
                settings.topics().incoming().name(), settings.clients().producer(), serde);
        Progress progress = Progress.onStderr("articles", Progress.UNKNOWN)) {
      while (deliveries.hasNext()) {
        Delivery delivery = deliveries.next();
        if (delivery instanceof Delivery.Accepted article) {
          producer.send(article.article(), OptionalLong.empty(), article.origin().toString());
          article.ignored().forEach(field -> ignored.merge(field, 1L, Long::sum));
          accepted++;
          progress.add(1);
        } else if (delivery instanceof Delivery.Rejected bad) {
          err.println(bad.origin() + ": " + bad.reason() + ": " + bad.message());
          rejected.merge(bad.reason().name(), 1L, Long::sum);
        }
      }
      producer.flush();
    }
    out.println(
        accepted
            + " accepted, "
            + rejected.values().stream().mapToLong(n -> n).sum()
            + " rejected"
            + (rejected.isEmpty() ? "" : " " + rejected));
    if (!ignored.isEmpty()) {
      out.println("Fields of no meaning here, left out: " + ignored);
    }
    out.flush();
    return 0;
  }
}
