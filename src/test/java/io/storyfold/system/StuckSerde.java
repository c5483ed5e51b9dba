package io.storyfold.system;

import io.storyfold.avro.FeedState;
import io.storyfold.registry.AvroSerde;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Our own serde, until a process writes the second state of a feed: then it never returns. The
 * transaction stays open, with the articles that were sent in it, until somebody kills the process.
 *
 * @param <T> the generated class
 */
public final class StuckSerde<T extends SpecificRecord> implements Serde<T> {
  private static final AtomicInteger STATES = new AtomicInteger();

  private final AvroSerde<T> serde = new AvroSerde<>();

  @Override
  public void configure(Map<String, ?> properties, boolean isKey) {
    serde.configure(properties, isKey);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> {
      if (value instanceof FeedState && STATES.incrementAndGet() > 1) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return serde.serializer().serialize(topic, value);
    };
  }

  @Override
  public Deserializer<T> deserializer() {
    return serde.deserializer();
  }
}
