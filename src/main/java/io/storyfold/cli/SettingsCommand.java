package io.storyfold.cli;

import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists every setting with its default, as a properties file to start from. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = "Lists every setting with its default, as a properties file to start from.",
    footerHeading = "%nExamples:%n",
    footer = "  storyfold settings > storyfold.properties")
final class SettingsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    for (Keys.Documentation setting : Keys.documentation()) {
      out.println("# " + setting.meaning() + " Takes " + setting.values() + ".");
      out.println("#" + setting.name() + "=" + setting.byDefault());
      out.println();
    }
    out.println("# Keys under these go to the Kafka and Schema Registry clients as they are:");
    out.println("# " + String.join("* ", Settings.PASS_THROUGH) + "*");
    return ExitCode.OK;
  }
}
