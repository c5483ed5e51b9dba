package io.storyfold.cli;

import io.storyfold.copy.CopySettings;
import io.storyfold.evaluate.CopyCase;
import io.storyfold.evaluate.CopyCorpus;
import io.storyfold.evaluate.CopyRecall;
import io.storyfold.gateway.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the copy engine on articles given. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = "How many seeded copies of real articles are found, and how fast.",
    footerHeading = "%nExamples:%n",
    footer = {"  storyfold bench copies articles.jsonl.gz", "  storyfold bench copies DIR --json"})
final class BenchCopiesCommand implements Callable<Integer> {
  private static final int FEWEST = 8;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files of articles, plain or .gz, or directories of them.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Copies made of each kind; default ${DEFAULT-VALUE}.")
  private int trials;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "31",
      description = "The same seed makes the same copies; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--json", description = "One JSON object instead of tables.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<CopyCorpus.Item> items = CopyCorpus.read(InputFiles.expand(inputs));
    if (items.size() < FEWEST) {
      throw new MissingPrerequisiteException(
          "%d articles are too few to measure on, give at least %d"
              .formatted(items.size(), FEWEST));
    }
    List<CopyRecall.Result> results = recall(items);
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    if (json) {
      out.println(new String(Json.bytes(object(results)), StandardCharsets.UTF_8));
    } else {
      Table table = new Table("copies", "trials", "recall", "asked");
      results.forEach(
          r ->
              table.row(r.kind().label(), r.trials(), share(r.recall()), share(r.kind().target())));
      table.print(out);
    }
    out.flush();
    return 0;
  }

  private List<CopyRecall.Result> recall(List<CopyCorpus.Item> items) {
    List<CopyRecall.Result> results = new ArrayList<>();
    CopyRecall recall = new CopyRecall(items, CopySettings.DEFAULTS, seed);
    try (Progress progress =
        Progress.onStderr("copies", (long) trials * CopyCase.values().length)) {
      for (CopyCase kind : CopyCase.values()) {
        results.add(recall.measure(kind, trials));
        progress.add(trials);
      }
    }
    return results;
  }

  private static Map<String, Object> object(List<CopyRecall.Result> results) {
    Map<String, Object> recall = new LinkedHashMap<>();
    results.forEach(r -> recall.put(r.kind().name().toLowerCase(Locale.ROOT), r.recall()));
    return Map.of("recall", recall);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
