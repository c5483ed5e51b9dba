package io.storyfold.system;

import io.storyfold.article.Arrival;
import io.storyfold.article.SimulatedClock;
import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Formats;
import io.storyfold.runtime.Settings;
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.RecordSerdes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The sample articles with their simulated arrivals, without those whose turn the wall clock calls.
 */
final class SampleInput {
  private SampleInput() {}

  static List<Arrival<Delivery.Accepted>> read() throws IOException {
    List<Delivery.Accepted> accepted = new ArrayList<>();
    InputStream in =
        Objects.requireNonNull(SampleInput.class.getResourceAsStream("/samples/articles.jsonl"));
    try (Deliveries deliveries = new Formats().open(in, "samples")) {
      deliveries.forEachRemaining(
          delivery -> {
            if (delivery instanceof Delivery.Accepted article
                && article.article().embargoedUntil().isEmpty()) {
              accepted.add(article);
            }
          });
    }
    List<Arrival<Delivery.Accepted>> arrivals = new ArrayList<>();
    new SimulatedClock<>(accepted.iterator(), d -> SimulatedClock.dateOf(d.article()))
        .forEachRemaining(arrivals::add);
    return arrivals;
  }

  static void publish(
      Settings settings, RecordSerdes serdes, List<Arrival<Delivery.Accepted>> articles) {
    try (IncomingProducer producer =
        new IncomingProducer(
            settings.topics().incoming().name(), settings.clients().producer(), serdes.article())) {
      for (Arrival<Delivery.Accepted> arrival : articles) {
        producer.send(
            arrival.item().article(),
            OptionalLong.of(arrival.arrivedAt()),
            arrival.item().origin().toString());
      }
      producer.flush();
    }
  }
}
