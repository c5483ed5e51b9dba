package io.storyfold.cli;

import io.storyfold.format.Delivery;
import io.storyfold.topology.IncomingTransactions;
import io.storyfold.topology.IncomingTransactions.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Goes on where the last run of the same name was interrupted, in the middle of a file too. A file
 * is known by its path, size and time: one that was changed since is read from its beginning.
 */
final class ResumedOutlet implements Outlet {
  /** Deliveries in one transaction: enough that its end costs little. */
  private static final int BATCH = 1_000;

  /** Articles are read when their transaction ends: at a slow pace it ends more often. */
  private static final long LONGEST = Duration.ofMillis(500).toNanos();

  private final IncomingTransactions transactions;
  private final LongSupplier nanoTime;
  private Position at;
  private long uncommitted;
  private long committedAt;

  /** {@code nanoTime} is a clock like {@link System#nanoTime}. */
  ResumedOutlet(IncomingTransactions transactions, LongSupplier nanoTime) {
    this.transactions = transactions;
    this.nanoTime = nanoTime;
    this.at = transactions.start();
    this.committedAt = nanoTime.getAsLong() - LONGEST; // a slow pace may end the first at once
  }

  @Override
  public <T> List<T> remaining(List<T> inputs) {
    List<String> keys = inputs.stream().map(ResumedOutlet::key).toList();
    return inputs.subList(Math.max(0, keys.indexOf(at.input())), inputs.size());
  }

  @Override
  public long begin(Object input) {
    String key = key(input);
    at = at.input().equals(key) ? at : new Position(key, 0);
    return at.count();
  }

  @Override
  public void send(Delivery.Accepted article) {
    transactions.send(article.article(), article.origin().toString());
  }

  @Override
  public void passed() {
    at = new Position(at.input(), at.count() + 1);
    uncommitted++;
    if (uncommitted >= BATCH || nanoTime.getAsLong() - committedAt >= LONGEST) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (uncommitted > 0) {
      transactions.commit(at);
      uncommitted = 0;
    }
    committedAt = nanoTime.getAsLong();
  }

  @Override
  public void close() {
    transactions.close();
  }

  private static String key(Object input) {
    if (!(input instanceof Path file) || file.equals(InputFiles.STDIN)) {
      throw new MissingPrerequisiteException(
          "--resume goes with files: " + input + " cannot be read again from where it was");
    }
    try {
      Path path = file.toAbsolutePath().normalize();
      return path + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file + ": " + e.getMessage(), e);
    }
  }
}
