package io.storyfold.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a long command is: count, rate, and with a known total percent and time left. On a
 * terminal one line that is written over, elsewhere a plain line now and then. Safe for use by
 * several threads.
 */
final class Progress implements AutoCloseable {
  /** {@link #Progress}: the total is not known. */
  static final long UNKNOWN = -1;

  /** Often enough to look alive, rarely enough to cost nothing. */
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);

  private static final Duration IN_LOGS = Duration.ofSeconds(10);
  private static final String ERASE_LINE = "\r\033[K";
  private static final double PERCENT = 100.0;

  private final PrintWriter out;
  private final boolean terminal;
  private final String unit;
  private final long total;
  private final LongSupplier nanoTime;
  private final long start;
  private long printed;
  private long count;

  /**
   * Starts the clock.
   *
   * @param unit what is counted, in the plural
   * @param total how many there will be, or {@link #UNKNOWN}
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Progress(PrintWriter out, boolean terminal, String unit, long total, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.unit = unit;
    this.total = total;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.printed = start;
  }

  /** On stderr, so that results on stdout stay clean. */
  static Progress onStderr(String unit, long total) {
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    return new Progress(err, isTerminal(), unit, total, System::nanoTime);
  }

  /** Counts {@code more} units as done. */
  synchronized void add(long more) {
    count += more;
    long now = nanoTime.getAsLong();
    Duration interval = terminal ? ON_TERMINAL : IN_LOGS;
    if (now - printed >= interval.toNanos()) {
      printed = now;
      out.print(terminal ? ERASE_LINE + line(now) : line(now) + System.lineSeparator());
      out.flush();
    }
  }

  /** The last line stays. */
  @Override
  public synchronized void close() {
    out.println((terminal ? ERASE_LINE : "") + line(nanoTime.getAsLong()));
  }

  private String line(long now) {
    double seconds = Math.max(1, now - start) / (double) Duration.ofSeconds(1).toNanos();
    double rate = count / seconds;
    String line = String.format(Locale.ROOT, "%,d %s, %,.0f/s", count, unit, rate);
    if (total <= 0 || count == 0) {
      return line;
    }
    double left = Math.max(0, total - count) / rate;
    return line
        + String.format(Locale.ROOT, ", %.0f %%, %.0f s left", PERCENT * count / total, left);
  }

  /** From Java 22 on there is a console even without a terminal; then it can be asked. */
  @SuppressWarnings("SystemConsoleNull") // what it warns of is asked for below
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // before Java 22 a console is a terminal
    }
  }
}
