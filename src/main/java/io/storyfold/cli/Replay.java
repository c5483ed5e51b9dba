package io.storyfold.cli;

import io.storyfold.article.Arrival;
import io.storyfold.article.SimulatedClock;
import io.storyfold.embedded.OfflinePipeline;
import io.storyfold.embedded.Outcome;
import io.storyfold.format.Delivery;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Feeds deliveries to an offline pipeline at simulated times, and keeps what is no article. */
final class Replay {
  private final OfflinePipeline pipeline;
  private final List<RejectedLine> rejected = new ArrayList<>();
  private final Map<String, Long> ignored = new TreeMap<>();
  private long read;

  Replay(OfflinePipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Feeds all of them; {@code each} runs after every one. */
  void run(Iterator<Delivery> deliveries, Runnable each) {
    SimulatedClock<Delivery> clock = new SimulatedClock<>(deliveries, Replay::dateOf);
    while (clock.hasNext()) {
      Arrival<Delivery> arrival = clock.next();
      read++;
      if (arrival.item() instanceof Delivery.Accepted accepted) {
        accepted.ignored().forEach(field -> ignored.merge(field, 1L, Long::sum));
        pipeline.send(accepted.article(), arrival.arrivedAt(), accepted.origin().toString());
      } else if (arrival.item() instanceof Delivery.Rejected bad) {
        rejected.add(RejectedLine.of(bad));
      }
      each.run();
    }
  }

  /** Deliveries seen, good and bad. */
  long read() {
    return read;
  }

  /**
   * Everything that was not accepted: first what was no article, then what intake did not let in.
   */
  List<RejectedLine> rejected(Outcome outcome) {
    List<RejectedLine> all = new ArrayList<>(rejected);
    outcome.rejected().forEach(r -> all.add(RejectedLine.of(r)));
    return all;
  }

  /** Fields no format knows, and how often they came. */
  Map<String, Long> ignored() {
    return ignored;
  }

  private static OptionalLong dateOf(Delivery delivery) {
    return delivery instanceof Delivery.Accepted accepted
        ? SimulatedClock.dateOf(accepted.article())
        : OptionalLong.empty();
  }
}
