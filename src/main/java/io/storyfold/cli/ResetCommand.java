package io.storyfold.cli;

import io.storyfold.runtime.PartReset;
import io.storyfold.runtime.StreamsPart;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the desk decide its log again from the start. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = {
      "Removes what a stopped desk remembers: its offsets, changelogs and the state directory of",
      "this machine. The next start decides the desk log again from its start and writes every",
      "result again, under the same ids. Without --yes it only says what would go."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold reset desk --config storyfold.properties",
      "  storyfold reset desk --yes --config storyfold.properties"
    })
final class ResetCommand implements Callable<Integer> {
  /** Not intake: without its memory it would write every delivery into the desk log once more. */
  enum Part {
    desk
  }

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PART", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Part part;

  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  @Override
  public Integer call() {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Picocli.bound(part);
    try (PartReset reset = new PartReset(Picocli.bound(main).settings(), StreamsPart.DESK)) {
      String verb = yes ? "removed: " : "would be removed: ";
      for (String line : reset.plan()) {
        out.println(verb + line);
      }
      if (yes) {
        reset.run();
      }
    }
    return ExitCode.OK;
  }
}
