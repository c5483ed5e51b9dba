package io.storyfold.cli;

import io.storyfold.bench.Benchmark;
import io.storyfold.bench.Figure;
import io.storyfold.bench.Machine;
import io.storyfold.bench.Scale;
import io.storyfold.bench.Section;
import io.storyfold.gateway.Json;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

/** The benchmark suite; benchmarks with options of their own are commands below it. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures speed on invented news, seeded: what is compared is the same load everywhere.",
      "Without a name all of them run: analysis, pipeline (with the limit that Kafka sets),",
      "latency, growth, stories, restore, refold."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {BenchCopiesCommand.class, BenchGatewayCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold bench",
      "  storyfold bench pipeline latency --json",
      "  storyfold bench restore --articles 100000",
      "  storyfold bench --profile full",
      "  storyfold bench copies articles.jsonl.gz",
      "",
      "Figures are medians; the spread stands beside them. Nothing else should run on the machine."
    })
final class BenchCommand implements Callable<Integer> {
  /** How much is measured. */
  enum Profile {
    QUICK,
    FULL
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "BENCHMARK",
      arity = "0..*",
      description = "${COMPLETION-CANDIDATES}; default: all.")
  private List<Benchmark> wanted = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "quick|full",
      defaultValue = "quick",
      description = "quick: some minutes at most; full: about an hour (default ${DEFAULT-VALUE}).")
  private Profile profile = Profile.QUICK;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "Articles a measurement with Kafka takes, in place of the profile's number.")
  private @Nullable Integer articles;

  @Option(names = "--json", description = "One JSON object instead of a table.")
  private boolean json;

  @Override
  public Integer call() {
    List<Benchmark> benchmarks = wanted.isEmpty() ? List.of(Benchmark.values()) : wanted;
    if (benchmarks.stream().anyMatch(Benchmark::needsBroker)) {
      EmbeddedSet.require("bench");
    }
    Map<String, Object> machine = Machine.describe();
    List<Section> sections = new ArrayList<>();
    try (Progress progress = Progress.onStderr("benchmarks", benchmarks.size())) {
      for (Benchmark benchmark : benchmarks) {
        sections.addAll(benchmark.run(scale()));
        progress.add(1);
      }
    }
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("machine", machine);
      all.put("profile", profile.name().toLowerCase(Locale.ROOT));
      sections.forEach(section -> all.put(section.name(), section.json()));
      out.println(new String(Json.bytes(all), StandardCharsets.UTF_8));
    } else {
      print(machine, sections, out);
    }
    out.flush();
    return 0;
  }

  private Scale scale() {
    Scale scale = profile == Profile.FULL ? Scale.FULL : Scale.QUICK;
    return articles == null ? scale : scale.withArticles(articles);
  }

  private static void print(Map<String, Object> machine, List<Section> sections, PrintWriter out) {
    machine.forEach((what, value) -> out.println(what + ": " + value));
    Table table = new Table("benchmark", "what", "median", "spread", "unit");
    for (Section section : sections) {
      for (Figure f : section.figures()) {
        boolean once = f.value().runs().size() == 1;
        table.row(
            section.name(),
            f.what(),
            number(f.value().median()),
            once ? "" : number(f.value().min()) + " to " + number(f.value().max()),
            f.unit());
      }
    }
    table.print(out);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
  }
}
