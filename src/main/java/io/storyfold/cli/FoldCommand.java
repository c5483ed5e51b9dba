package io.storyfold.cli;

import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.embedded.OfflinePipeline;
import io.storyfold.embedded.Outcome;
import io.storyfold.embedded.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Folds files into stories, offline and reproducibly. */
@Command(
    name = "fold",
    mixinStandardHelpOptions = true,
    description = {
      "Folds articles from files into stories, offline: on an embedded broker, with the same",
      "topologies as in production. Time is taken from the articles. The same input gives the same",
      "assignments."
    },
    footerHeading = "%nWritten to the output directory:%n",
    footer = {
      "  assignments.tsv   one row per article: desk, story, relation, original, containments",
      "  placed.jsonl      where every article stands, and why: read by explain",
      "  updates.jsonl     everything that happened to the stories, in order",
      "  stories.jsonl     the stories as they stand at the end",
      "  rejected.jsonl    what was not accepted: file, line, reason, message",
      "",
      "Examples:",
      "  storyfold fold articles.jsonl.gz --output out",
      "  storyfold fold archive/2026-01 late.jsonl --output out",
      "  storyfold evaluate --gold gold.tsv --assignments out/assignments.tsv"
    })
final class FoldCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private InputOptions options = new InputOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files of articles in any format, plain, .gz or .zip, directories of them, or patterns.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Directory for the results; made when it is not there.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    EmbeddedSet.require("fold");
    List<Path> files = InputFiles.expand(inputs);
    FoldFiles results = new FoldFiles(Picocli.bound(output));
    Map<String, String> definitions = Picocli.bound(main).ownClusterDefinitions();
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    try (Inputs deliveries = new Inputs(files, options);
        TemporaryDirectory state = TemporaryDirectory.make();
        EmbeddedCluster cluster = EmbeddedCluster.start();
        OfflinePipeline pipeline = OfflinePipeline.start(cluster, state.path(), definitions);
        Progress progress = Progress.onStderr("deliveries", Progress.UNKNOWN)) {
      Replay replay = new Replay(pipeline);
      replay.run(deliveries, () -> progress.add(1));
      pipeline.finish();
      Outcome outcome = pipeline.outcome();
      List<RejectedLine> rejected = replay.rejected(outcome);
      results.write(outcome, rejected);
      new RunSummary(replay.read(), outcome, rejected).print(out);
      if (!replay.ignored().isEmpty()) {
        out.println("Fields of no meaning here, left out: " + replay.ignored());
      }
      out.flush();
    }
    return 0;
  }
}
