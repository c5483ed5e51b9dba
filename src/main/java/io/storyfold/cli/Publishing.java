package io.storyfold.cli;

import io.storyfold.format.Delivery;
import java.util.Iterator;

/** Sends deliveries to articles.incoming, and returns when they are safe with the brokers. */
final class Publishing {
  private final Outlet outlet;

  Publishing(Outlet outlet) {
    this.outlet = outlet;
  }

  /**
   * Publishes one input.
   *
   * @param each runs before every article: for the pace
   */
  void publish(Object input, Iterator<Delivery> deliveries, Tally tally, Runnable each) {
    for (long done = outlet.begin(input); done > 0 && deliveries.hasNext(); done--) {
      deliveries.next();
    }
    while (deliveries.hasNext()) {
      Delivery delivery = deliveries.next();
      if (delivery instanceof Delivery.Accepted article) {
        each.run();
        outlet.send(article);
        tally.accepted(article);
      } else if (delivery instanceof Delivery.Rejected bad) {
        tally.rejected(bad);
      }
      outlet.passed();
    }
    outlet.flush();
  }
}
