package io.storyfold.cli;

import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicAdmin;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Decides the desk log anew beside the live desk. */
@Command(
    name = "refold",
    mixinStandardHelpOptions = true,
    description = {
      "Decides the desk log anew, from its start, beside the live desk: under an application id of",
      "its own, into result topics of its own, which it creates. It goes on until it is told to end,",
      "so that it stays beside the live one; 'lag' in /status is 0 once it has caught up. The live",
      "results are not touched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold refold --into next. --config storyfold.properties",
      "  storyfold diff --with next. --config storyfold.properties",
      "  storyfold run gateway -D results.prefix=next. --config storyfold.properties"
    })
final class RefoldCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main main;

  @Option(
      names = "--into",
      paramLabel = "PREFIX",
      required = true,
      description = "results.prefix of the new results, such as 'next.'.")
  private @Nullable String into;

  @Override
  public Integer call() {
    Settings settings = beside(Picocli.bound(main), Picocli.bound(into));
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      admin.createMissing();
    }
    return RunCommand.run(settings, EnumSet.of(RunCommand.Part.desk));
  }

  /** The settings of what stands beside the live desk under a prefix. */
  static Settings beside(Main main, String prefix) {
    String live = main.settings().get(Keys.DESK_APPLICATION_ID);
    return main.settings(
        Map.of(Keys.RESULTS_PREFIX.name(), prefix, Keys.DESK_APPLICATION_ID.name(), prefix + live));
  }
}
