package io.storyfold.cli;

import io.storyfold.format.Delivery;
import io.storyfold.topology.IncomingProducer;
import java.util.Iterator;
import java.util.OptionalLong;

/** Sends deliveries to articles.incoming, and returns when they are safe with the brokers. */
final class Publishing implements AutoCloseable {
  private final IncomingProducer producer;

  Publishing(IncomingProducer producer) {
    this.producer = producer;
  }

  /**
   * Publishes one input.
   *
   * @param each runs before every article: for the pace
   */
  void publish(Iterator<Delivery> deliveries, Tally tally, Runnable each) {
    while (deliveries.hasNext()) {
      Delivery delivery = deliveries.next();
      if (delivery instanceof Delivery.Accepted article) {
        each.run();
        producer.send(article.article(), OptionalLong.empty(), article.origin().toString());
        tally.accepted(article);
      } else if (delivery instanceof Delivery.Rejected bad) {
        tally.rejected(bad);
      }
    }
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
