package io.storyfold.cli;

import io.storyfold.format.Delivery;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** What became of the deliveries of a command: counted, and summed up at the end. */
final class Tally {
  private final Map<String, Long> rejected = new TreeMap<>();
  private final Map<String, Long> ignored = new TreeMap<>();
  private final PrintWriter err;
  private long accepted;

  /** {@code err} is told of every rejection as it happens. */
  Tally(PrintWriter err) {
    this.err = err;
  }

  void accepted(Delivery.Accepted article) {
    accepted++;
    article.ignored().forEach(field -> ignored.merge(field, 1L, Long::sum));
  }

  void rejected(Delivery.Rejected bad) {
    err.println(bad.origin() + ": " + bad.reason() + ": " + bad.message());
    rejected.merge(bad.reason().name(), 1L, Long::sum);
  }

  long acceptedSoFar() {
    return accepted;
  }

  long rejectedSoFar() {
    return rejected.values().stream().mapToLong(n -> n).sum();
  }

  void print(PrintWriter out) {
    out.println(
        accepted
            + " accepted, "
            + rejectedSoFar()
            + " rejected"
            + (rejected.isEmpty() ? "" : " " + rejected));
    if (!ignored.isEmpty()) {
      out.println("Fields of no meaning here, left out: " + ignored);
    }
    out.flush();
  }
}
