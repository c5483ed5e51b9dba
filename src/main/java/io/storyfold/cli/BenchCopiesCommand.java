package io.storyfold.cli;

import static io.storyfold.cli.CopyTables.share;

import io.storyfold.bench.CopyGrowth;
import io.storyfold.copy.CopySettings;
import io.storyfold.evaluate.CopyCase;
import io.storyfold.evaluate.CopyCorpus;
import io.storyfold.evaluate.CopyPlateau;
import io.storyfold.evaluate.CopyPrecision;
import io.storyfold.evaluate.CopyRecall;
import io.storyfold.evaluate.CopyStream;
import io.storyfold.evaluate.Gold;
import io.storyfold.evaluate.ShortItemRecall;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the copy engine on articles given. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = {
      "How many seeded copies of real articles are found, and how many pairs of articles that have",
      "nothing in common are called copies."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold bench copies articles.jsonl.gz",
      "  storyfold bench copies articles.jsonl.gz --growth 10000,100000,1000000",
      "  storyfold bench copies events.jsonl.gz --gold events.tsv --json"
    })
final class BenchCopiesCommand implements Callable<Integer> {
  private static final int FEWEST = 8;

  /** Growth is measured on so many more articles than a kind of copy. */
  private static final int ARTICLES_A_TRIAL = 10;

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
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "500000",
      description = "Random pairs compared; default ${DEFAULT-VALUE}.")
  private int pairs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "31",
      description = "The same seed makes the same copies; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--json", description = "One JSON object instead of tables.")
  private boolean json;

  @ArgGroup private @Nullable Instead instead;

  /** What is measured instead. */
  static final class Instead {
    @Option(
        names = "--gold",
        paramLabel = "GOLD.tsv",
        description = "Pairs of one topic and different stories that are called copies.")
    private @Nullable Path gold;

    @Option(
        names = "--growth",
        paramLabel = "N",
        split = ",",
        description = "Speed and heap with so many articles in the window.")
    private @Nullable List<Integer> growth;

    @Option(
        names = "--draw",
        paramLabel = "N",
        description = "Prints N articles called copies with under .6 of either text in the other.")
    private @Nullable Integer draw;

    @Option(names = "--plateau", description = "Recall with every threshold moved.")
    private boolean plateau;
  }

  @Override
  public Integer call() throws IOException {
    List<CopyCorpus.Item> items = CopyCorpus.read(InputFiles.expand(inputs));
    if (items.size() < FEWEST) {
      throw new MissingPrerequisiteException(
          "%d articles are too few to measure on, give at least %d"
              .formatted(items.size(), FEWEST));
    }
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    if (instead == null) {
      recallAndPrecision(items, out);
    } else if (instead.gold != null) {
      precision("different events of one topic", confusable(items, instead.gold), out);
    } else if (instead.growth != null) {
      growth(items, instead.growth, out);
    } else if (instead.draw != null) {
      draw(items, instead.draw, out);
    } else if (instead.plateau) {
      CopyTables.plateau(CopyPlateau.measure(items, trials, seed), out);
    }
    out.flush();
    return 0;
  }

  private void recallAndPrecision(List<CopyCorpus.Item> items, PrintWriter out) {
    Map<String, Object> recall = new LinkedHashMap<>();
    Table table = new Table("copies", "trials", "recall", "asked");
    CopyRecall full = new CopyRecall(items, CopySettings.DEFAULTS, seed);
    try (Progress progress =
        Progress.onStderr("copies", (long) trials * (CopyCase.values().length + 2))) {
      for (CopyCase kind : CopyCase.values()) {
        double found = full.measure(kind, trials).recall();
        recall.put(kind.name().toLowerCase(Locale.ROOT), found);
        table.row(kind.label(), trials, share(found), share(kind.target()));
        progress.add(trials);
      }
      ShortItemRecall items25 = new ShortItemRecall(items, CopySettings.DEFAULTS, seed);
      for (ShortChange change : ShortChange.values()) {
        double found = items25.measure(change.words, trials);
        recall.put(change.name().toLowerCase(Locale.ROOT), found);
        table.row(change.label, trials, share(found), share(change.target));
        progress.add(trials);
      }
    }
    CopyPrecision.Result random =
        new CopyPrecision(items, CopySettings.DEFAULTS).random(pairs, seed);
    if (json) {
      print(Map.of("recall", recall, "randomPairs", object(random)), out);
    } else {
      table.print(out);
      out.println();
      precision("random", random, out);
    }
  }

  /** The changes to items of 25 words. */
  private enum ShortChange {
    SHORT_5("25 words, 5 % changed", .05, .98),
    SHORT_15("25 words, 15 % changed", .15, .93);

    private final String label;
    private final double words;
    private final double target;

    ShortChange(String label, double words, double target) {
      this.label = label;
      this.words = words;
      this.target = target;
    }
  }

  private static CopyPrecision.Result confusable(List<CopyCorpus.Item> items, Path gold)
      throws IOException {
    return new CopyPrecision(items, CopySettings.DEFAULTS).confusable(Gold.read(gold));
  }

  private void precision(String kind, CopyPrecision.Result result, PrintWriter out) {
    if (json) {
      print(object(result), out);
    } else {
      new Table("pairs", "compared", "called copies", "wrongly")
          .row(kind, result.pairs(), result.called(), result.wrong())
          .print(out);
    }
  }

  private void growth(List<CopyCorpus.Item> items, List<Integer> windows, PrintWriter out) {
    List<CopyGrowth.Result> results = new ArrayList<>();
    CopyGrowth growth = new CopyGrowth(items, ARTICLES_A_TRIAL * trials, seed);
    try (Progress progress = Progress.onStderr("windows", windows.size())) {
      for (int window : windows) {
        results.add(growth.measure(window));
        progress.add(1);
      }
    }
    if (json) {
      print(Map.of("growth", results), out);
    } else {
      CopyTables.growth(results, out);
    }
  }

  private void draw(List<CopyCorpus.Item> items, int count, PrintWriter out) {
    CopyStream stream = new CopyStream(items, CopySettings.DEFAULTS);
    out.printf(
        "%d copies, %d of them with under .6 of either text in the other%n",
        stream.pairs().size(), stream.weakPairs());
    List<CopyStream.Pair> drawn = stream.drawWeak(count, seed);
    for (int i = 0; i < drawn.size(); i++) {
      CopyTables.pair(i + 1, drawn.get(i), out);
    }
  }

  private static Map<String, Object> object(CopyPrecision.Result result) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("pairs", result.pairs());
    object.put("called", result.called());
    object.put("wrong", result.wrong());
    return object;
  }

  private static void print(Object value, PrintWriter out) {
    out.println(new String(Json.bytes(value), StandardCharsets.UTF_8));
  }
}
