package io.storyfold.cli;

import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.runtime.TopicDifference;
import io.storyfold.runtime.TopicSpec;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints, compares or creates the topics. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the topics as the settings want them; no broker is asked.",
      "With --check or --apply, compares them with the cluster."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold topics",
      "  storyfold topics --check -D bootstrap.servers=kafka:9092",
      "  storyfold topics --apply --config storyfold.properties"
    })
final class TopicsCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--check",
      description = "Print a line per difference; exit status 1 when a start would be refused.")
  private boolean check;

  @Option(
      names = "--apply",
      description = {
        "Create missing topics and correct topic settings.",
        "Partitions of existing topics are never changed."
      })
  private boolean apply;

  @Override
  public Integer call() {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Settings settings = Picocli.bound(main).settings();
    if (!check && !apply) {
      print(settings.topics().all(), out);
      return ExitCode.OK;
    }
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      return compare(admin, out);
    }
  }

  private int compare(TopicAdmin admin, PrintWriter out) {
    List<TopicDifference> differences = admin.differences();
    if (apply) {
      admin.apply(differences);
    }
    boolean refused = false;
    for (TopicDifference difference : differences) {
      boolean corrected = apply && difference.correctable();
      refused |= !corrected && difference.refusesStart();
      out.println(difference.line() + (corrected ? ": " + difference.correction() : ""));
    }
    if (differences.isEmpty()) {
      out.println("all topics are as they should be");
    }
    return refused ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static void print(List<TopicSpec> topics, PrintWriter out) {
    Table table =
        new Table(
            "TOPIC", "KEY", "PARTITIONS", "PARTITIONER", "KEPT", "TEXT", "TIMESTAMP", "RECORDS");
    for (TopicSpec topic : topics) {
      table.row(
          topic.name(),
          topic.key(),
          topic.partitions(),
          topic.partitioner(),
          topic.kept(),
          topic.text() ? "yes" : "no",
          topic.timestamps(),
          topic.what());
    }
    table.print(out);
  }
}
