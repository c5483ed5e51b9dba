package io.storyfold.cli;

import io.storyfold.article.SimulatedClock;
import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/** The articles that ship with the project, moved in time so that their week ends now. */
final class SampleWeek {
  /** Agencies that sign in the samples, and nowhere else. */
  static final String AGENCIES = "nda,UNW";

  private static final String RESOURCE = "/samples/articles.jsonl";

  private SampleWeek() {}

  /**
   * All deliveries in the order they arrive.
   *
   * @param now when the last of them was published, epoch milliseconds
   */
  static List<Delivery> endingAt(long now) throws IOException {
    List<Delivery> week = read();
    long last = week.stream().flatMapToLong(SampleWeek::dates).max().orElse(now);
    return week.stream().map(delivery -> moved(delivery, now - last)).toList();
  }

  private static LongStream dates(Delivery delivery) {
    return delivery instanceof Delivery.Accepted accepted
        ? SimulatedClock.dateOf(accepted.article()).stream()
        : LongStream.empty();
  }

  private static List<Delivery> read() throws IOException {
    InputStream in = Objects.requireNonNull(SampleWeek.class.getResourceAsStream(RESOURCE));
    List<Delivery> week = new ArrayList<>();
    try (Deliveries deliveries = new Formats().open(in, "samples")) {
      deliveries.forEachRemaining(week::add);
    }
    return week;
  }

  private static Delivery moved(Delivery delivery, long millis) {
    return delivery instanceof Delivery.Accepted accepted
        ? new Delivery.Accepted(
            accepted.origin(), accepted.article().moved(millis), accepted.ignored())
        : delivery;
  }
}
