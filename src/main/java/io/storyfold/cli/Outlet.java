package io.storyfold.cli;

import io.storyfold.format.Delivery;
import io.storyfold.topology.IncomingProducer;
import java.util.List;
import java.util.OptionalLong;

/** Where published articles go. */
interface Outlet extends AutoCloseable {
  /** Those of {@code inputs} that remain to be read, in their order; whatever names them. */
  <T> List<T> remaining(List<T> inputs);

  /** Begins an input; how many of its deliveries are published already. */
  long begin(Object input);

  /** Publishes an article of the input begun last. */
  void send(Delivery.Accepted article);

  /** A delivery of it is done with. */
  void passed();

  /** Returns when all that was sent is safe with the brokers. */
  void flush();

  @Override
  void close();

  /** Begins every input at its start. */
  static Outlet plain(IncomingProducer producer) {
    return new Outlet() {
      @Override
      public <T> List<T> remaining(List<T> inputs) {
        return inputs;
      }

      @Override
      public long begin(Object input) {
        return 0;
      }

      @Override
      public void send(Delivery.Accepted article) {
        producer.send(article.article(), OptionalLong.empty(), article.origin().toString());
      }

      @Override
      public void passed() {
        // nothing to remember
      }

      @Override
      public void flush() {
        producer.flush();
      }

      @Override
      public void close() {
        producer.close();
      }
    };
  }
}
