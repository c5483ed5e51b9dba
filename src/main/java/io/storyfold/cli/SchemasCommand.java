package io.storyfold.cli;

import io.storyfold.registry.Compatibility;
import io.storyfold.registry.RegistryClient;
import io.storyfold.registry.RegistryClients;
import io.storyfold.registry.RegistryConfig;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicSpec;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints, checks or registers the schemas of the topics. */
@Command(
    name = "schemas",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the subject and schema of every topic; no registry is asked.",
      "With --check or --register, asks the registry of schema.registry.url."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold schemas",
      "  storyfold schemas --check -D schema.registry.url=http://registry:8081",
      "  storyfold schemas --register --config storyfold.properties"
    })
final class SchemasCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;
  @ArgGroup private Action action = new Action();

  /** At most one. */
  static final class Action {
    @Option(
        names = "--check",
        description = "Test against the latest registered versions; exit status 1 on a conflict.")
    private boolean check;

    @Option(
        names = "--register",
        description = "Register what is not registered yet; for registries that clients may not.")
    private boolean register;
  }

  @Override
  public Integer call() {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Settings settings = Picocli.bound(main).settings();
    Map<TopicSpec, Schema> schemas = settings.topics().valueSchemas();
    if (!action.check && !action.register) {
      Table table = new Table("SUBJECT", "SCHEMA", "RECORDS");
      schemas.forEach((t, s) -> table.row(t.valueSubject(), s.getFullName(), t.what()));
      table.print(out);
      return ExitCode.OK;
    }
    try (RegistryClient registry =
        RegistryClients.create(new RegistryConfig(settings.clients().registry()))) {
      return action.check ? check(registry, schemas, out) : register(registry, schemas, out);
    }
  }

  private static int check(
      RegistryClient registry, Map<TopicSpec, Schema> schemas, PrintWriter out) {
    boolean conflict = false;
    for (Map.Entry<TopicSpec, Schema> entry : schemas.entrySet()) {
      String subject = entry.getKey().valueSubject();
      if (registry.lookup(subject, entry.getValue()).isPresent()) {
        out.println(subject + ": registered");
        continue;
      }
      Compatibility verdict = registry.testCompatibility(subject, entry.getValue());
      conflict |= !verdict.compatible();
      out.println(
          subject
              + (verdict.compatible()
                  ? ": not registered, compatible"
                  : ": incompatible " + String.join("; ", verdict.problems())));
    }
    return conflict ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static int register(
      RegistryClient registry, Map<TopicSpec, Schema> schemas, PrintWriter out) {
    schemas.forEach(
        (topic, schema) -> {
          String subject = topic.valueSubject();
          out.println(subject + ": id " + registry.register(subject, schema));
        });
    return ExitCode.OK;
  }
}
