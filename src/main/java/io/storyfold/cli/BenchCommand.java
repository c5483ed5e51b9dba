package io.storyfold.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the benchmarks: each is a command of its own, named in {@code subcommands} here. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures: each benchmark prints a table, or one JSON object with --json.",
    synopsisSubcommandLabel = "BENCHMARK",
    subcommands = {BenchCopiesCommand.class, BenchGatewayCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {"  storyfold bench copies articles.jsonl.gz", "  storyfold bench gateway"})
final class BenchCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(Picocli.bound(spec).commandLine(), "name a benchmark");
  }
}
