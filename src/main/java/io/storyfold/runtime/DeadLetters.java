package io.storyfold.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies in articles.rejected: bytes as they came, and headers that say why. */
public final class DeadLetters {
  private final Settings settings;

  public DeadLetters(Settings settings) {
    this.settings = settings;
  }

  /**
   * One of them.
   *
   * @param place partition-offset in articles.rejected
   * @param reason the code
   * @param message the reason for people
   * @param from topic-partition-offset it was read from
   * @param record as it lies there
   */
  public record Letter(
      String place,
      String reason,
      String message,
      String from,
      ConsumerRecord<String, byte[]> record) {

    static Letter of(ConsumerRecord<String, byte[]> record) {
      return new Letter(
          record.partition() + "-" + record.offset(),
          header(record, DeadLetterHandler.REASON),
          header(record, DeadLetterHandler.MESSAGE),
          String.join(
              "-",
              header(record, DeadLetterHandler.TOPIC),
              header(record, DeadLetterHandler.PARTITION),
              header(record, DeadLetterHandler.OFFSET)),
          record);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
      Header header = record.headers().lastHeader(name);
      return header == null ? "" : new String(header.value(), UTF_8);
    }
  }

  /** All that are there now, oldest first within a partition. */
  public List<Letter> read() {
    List<Letter> letters = new ArrayList<>();
    forEach(letters::add);
    return letters;
  }

  /** As {@link #read}, one by one: there may be more than fit into memory. */
  public void forEach(Consumer<Letter> action) {
    TopicReader.read(
        settings.topics().rejected().name(),
        settings.clients().consumer(),
        new ByteArrayDeserializer(),
        record -> action.accept(Letter.of(record)));
  }

  /**
   * Sends them to articles.incoming again, as they came. Whoever is rejected again lies in
   * articles.rejected once more; the old record stays until its time is up.
   *
   * @throws StartRefusedException when one cannot be sent; those before it were
   */
  public void replay(List<Letter> letters) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            settings.clients().producer(), new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      letters.forEach(letter -> sent.add(producer.send(again(letter.record()))));
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new StartRefusedException("a record cannot be sent again: " + RootCause.line(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefusedException("interrupted while sending", e);
    }
  }

  private ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    List.of(
            DeadLetterHandler.REASON,
            DeadLetterHandler.MESSAGE,
            DeadLetterHandler.TOPIC,
            DeadLetterHandler.PARTITION,
            DeadLetterHandler.OFFSET)
        .forEach(headers::remove);
    return new ProducerRecord<>(
        settings.topics().incoming().name(), null, record.key(), record.value(), headers);
  }
}
