package io.storyfold.cli;

import io.storyfold.runtime.BuildVersion;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Settings;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Entry point: {@code java -jar storyfold.jar COMMAND}. A command is a class of its own, named in
 * {@code subcommands} here, with {@code @ParentCommand Main} for the options every command has.
 */
@Command(
    name = "storyfold",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Folds a stream of news articles into stories, on Apache Kafka.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      PublishCommand.class,
      FoldCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      ReviewCommand.class,
      TrainCommand.class,
      BenchCommand.class,
      TopicsCommand.class,
      SchemasCommand.class,
      PreflightCommand.class,
      DeadLettersCommand.class,
      ResetCommand.class,
      RefoldCommand.class,
      DiffCommand.class,
      SettingsCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold demo",
      "  storyfold fold articles.jsonl.gz --output out",
      "  storyfold topics --apply -D bootstrap.servers=kafka:9092",
      "  storyfold run --config storyfold.properties",
      "  storyfold schemas --check --config storyfold.properties",
      "",
      "Settings: --config FILE, then STORYFOLD_CFG_... variables, then -D key=value; later wins.",
      "'storyfold settings' lists them.",
      "Results go to stdout, progress and logs to stderr.",
      "Exit status: 0 done, 1 failed, 2 wrong usage or settings, or something needed is missing."
    })
public final class Main implements Callable<Integer> {
  private static final List<String> ADDRESSES =
      List.of(Keys.BOOTSTRAP_SERVERS.name(), Keys.SCHEMA_REGISTRY_URL.name());

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "-D",
      paramLabel = "key=value",
      scope = ScopeType.INHERIT,
      description = "One setting; may be repeated.")
  private Map<String, String> definitions = new LinkedHashMap<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings as a properties file.")
  private @Nullable Path config;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Stack traces with error messages.")
  private boolean verbose;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Charset charset = Charset.defaultCharset();
    System.exit(
        run(
            new PrintWriter(System.out, true, charset),
            new PrintWriter(System.err, true, charset),
            args));
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    CommandErrors errors = new CommandErrors(() -> main.verbose);
    return new CommandLine(main)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(errors.guard(new CommandLine.RunLast()))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .execute(args);
  }

  /**
   * The settings of this process, from all sources.
   *
   * @throws io.storyfold.runtime.SettingsException naming every unknown key and bad value
   */
  Settings settings() {
    return settings(Map.of());
  }

  /**
   * What {@code -D} gave, for commands that bring their own cluster: those take nothing that is
   * meant for another one, such as a production's settings file.
   */
  Map<String, String> ownClusterDefinitions() {
    if (config != null) {
      throw new ParameterException(
          Picocli.bound(spec).commandLine(),
          "--config is for commands that use a cluster; this one brings its own: give -D key=value");
    }
    for (String key : ADDRESSES) {
      if (definitions.containsKey(key)) {
        throw new ParameterException(
            Picocli.bound(spec).commandLine(),
            "-D " + key + " names another cluster; this command brings its own: leave it out");
      }
    }
    return definitions;
  }

  /**
   * As {@link #settings()}, with settings the command has from options of its own; they win.
   *
   * @param options setting keys and values
   */
  Settings settings(Map<String, String> options) {
    Map<String, String> all = new LinkedHashMap<>(definitions);
    all.putAll(options);
    return Settings.load(config, System.getenv(), all);
  }

  /** Without a command there is nothing to do: says what there is. */
  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not called by picocli");
    }
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  /** For {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"storyfold " + BuildVersion.current()};
    }
  }
}
