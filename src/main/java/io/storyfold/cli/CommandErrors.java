package io.storyfold.cli;

import io.storyfold.runtime.RootCause;
import io.storyfold.runtime.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What went wrong, in one line on stderr that names the cause; a stack trace only with {@code
 * --verbose}. Exit codes: {@link ExitCode#SOFTWARE} (1) for a failure, {@link ExitCode#USAGE} (2)
 * for wrong usage, unusable settings and missing prerequisites.
 */
final class CommandErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final String OURS = "io.storyfold.";

  private final BooleanSupplier verbose;

  CommandErrors(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  /** Also errors get one line: a missing jar shows as NoClassDefFoundError. */
  IExecutionStrategy guard(IExecutionStrategy strategy) {
    return parsed -> {
      try {
        return strategy.execute(parsed);
      } catch (LinkageError | OutOfMemoryError e) {
        return report(parsed.commandSpec().commandLine(), e);
      }
    };
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return report(command, e);
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    say(command, String.valueOf(e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.printf("See '%s --help'.%n", command.getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE;
  }

  private int report(CommandLine command, Throwable e) {
    say(command, message(e));
    if (verbose.getAsBoolean()) {
      e.printStackTrace(command.getErr());
    }
    return e instanceof SettingsException || e instanceof MissingPrerequisiteException
        ? ExitCode.USAGE
        : ExitCode.SOFTWARE;
  }

  /** What we worded ourselves names input and cause; of all else the root cause says most. */
  private static String message(Throwable e) {
    String message = e.getMessage();
    return message != null && (e.getClass().getName().startsWith(OURS) || wordedByUs(e))
        ? message
        : RootCause.line(e);
  }

  /**
   * Whether a plain Java exception was thrown by our code with a message of its own. Other types,
   * such as NullPointerException, tell of a fault: then the type matters.
   */
  private static boolean wordedByUs(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    boolean plain =
        e instanceof IllegalArgumentException
            || e instanceof IllegalStateException
            || e instanceof IOException
            || e instanceof UncheckedIOException;
    return plain
        && trace.length > 0
        && trace[0].getClassName().startsWith(OURS)
        && !String.valueOf(e.getCause()).equals(e.getMessage());
  }

  private static void say(CommandLine command, String message) {
    String name = command.getCommandSpec().qualifiedName();
    message.lines().forEach(line -> command.getErr().println(name + ": " + line));
  }
}
