package io.storyfold.cli;

import io.storyfold.runtime.Preflight;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks all that a start needs. */
@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    description = {
      "Checks what a start needs, and changes nothing: topics, rights, registry and schemas, state",
      "directory. A line for each, with what to do where something is wrong; then exit status 1."
    },
    footerHeading = "%nExamples:%n",
    footer = "  storyfold preflight --config storyfold.properties")
final class PreflightCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Preflight preflight = Preflight.of(Picocli.bound(main).settings());
    preflight.passed().forEach(line -> out.println("ok    " + line));
    preflight.faults().forEach(line -> out.println("FAULT " + line));
    return preflight.faults().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
