package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.article.Rejection;
import io.storyfold.runtime.DeadLetterHandler;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Marks a record for articles.rejected: as it came, with headers that say why and from where. */
final class Rejections {
  private Rejections() {}

  static <V extends SpecificRecord> Record<String, SpecificRecord> mark(
      Record<String, V> record, Rejection rejection, Optional<RecordMetadata> at) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    put(headers, DeadLetterHandler.REASON, rejection.reason().name());
    put(headers, DeadLetterHandler.MESSAGE, rejection.message());
    at.ifPresent(
        metadata -> {
          put(headers, DeadLetterHandler.TOPIC, metadata.topic());
          put(headers, DeadLetterHandler.PARTITION, String.valueOf(metadata.partition()));
          put(headers, DeadLetterHandler.OFFSET, String.valueOf(metadata.offset()));
        });
    return new Record<>(record.key(), record.value(), Math.max(0, record.timestamp()), headers);
  }

  /** Of an article whose text may stand nowhere any more: what identifies it. */
  static Record<String, io.storyfold.avro.Article> withoutText(
      Record<String, io.storyfold.avro.Article> record) {
    io.storyfold.avro.Article full = record.value();
    return record.withValue(
        io.storyfold.avro.Article.newBuilder()
            .setId(full.getId())
            .setUrl(full.getUrl())
            .setSource(full.getSource())
            .setVersion(full.getVersion())
            .setUpdatedAt(full.getUpdatedAt())
            .setStatus(full.getStatus())
            .build());
  }

  /** Replaces: a record that is replayed from articles.rejected carries old headers. */
  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }
}
