package io.storyfold.topology;

import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.DeskMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets time pass on the desks of a pipeline whose time is simulated. */
public final class DeskClockwork {
  private DeskClockwork() {}

  /**
   * Writes one tick into every desk's log.
   *
   * @param at the time it now is, epoch milliseconds
   */
  public static void tick(
      String deskLog,
      Map<String, Object> clientConfig,
      Serde<DeskEntry> serde,
      DeskMap desks,
      long at) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(clientConfig, new StringSerializer(), serde.serializer())) {
      desks
          .partitions()
          .forEach(
              (desk, partition) ->
                  sent.add(
                      producer.send(
                          new ProducerRecord<>(
                              deskLog, partition, at, desk, EntryCodec.tick(desk, at)))));
      for (Future<RecordMetadata> tick : sent) {
        tick.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("no tick could be sent to " + deskLog + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
