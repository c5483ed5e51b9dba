package io.storyfold.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.avro.Layout;
import io.storyfold.registry.StateSerde;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/** The recorded layout: the latest record under one key of the compacted topic {@code desks}. */
final class LayoutLog {
  static final byte[] KEY = "layout".getBytes(UTF_8);

  /** Needs no registry: the layout is read by whoever wonders why a start is refused. */
  static final StateSerde<Layout> SERDE = StateSerde.of(Layout.class);

  private static final Duration POLL = Duration.ofMillis(100);

  private final TopicPartition partition;
  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;

  /** Both clients stay the caller's to close. */
  LayoutLog(String topic, Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
    this.partition = new TopicPartition(topic, 0);
    this.consumer = consumer;
    this.producer = producer;
  }

  /** The topic is tiny: it is read whole. */
  Optional<Layout> read() {
    List<TopicPartition> one = List.of(partition);
    consumer.assign(one);
    consumer.seekToBeginning(one);
    Map<TopicPartition, Long> ends = consumer.endOffsets(one);
    long end = ends.getOrDefault(partition, 0L);
    Optional<Layout> latest = Optional.empty();
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (Arrays.equals(record.key(), KEY)) {
          latest = Optional.ofNullable(record.value()).map(value -> decode(record, value));
        }
      }
    }
    return latest;
  }

  void write(Layout layout) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  partition.topic(),
                  0,
                  KEY,
                  SERDE.serializer().serialize(partition.topic(), layout)))
          .get();
    } catch (ExecutionException e) {
      throw new StartRefusedException(
          "the layout cannot be recorded in " + partition.topic() + ": " + RootCause.line(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefusedException("interrupted while recording the layout", e);
    }
  }

  private static Layout decode(ConsumerRecord<byte[], byte[]> record, byte[] value) {
    try {
      return SERDE.deserializer().deserialize(record.topic(), value);
    } catch (SerializationException e) {
      throw new StartRefusedException(
          "%s-%d@%d is not a layout this version reads: %s"
              .formatted(record.topic(), record.partition(), record.offset(), RootCause.line(e)),
          e);
    }
  }
}
