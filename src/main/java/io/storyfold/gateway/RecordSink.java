package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.avro.StoryUpdate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Takes each record of the feed to where it belongs: the read model, the stream, the commands. */
final class RecordSink {
  private final Feed feed;
  private final ReadModel model;
  private final Commands commands;
  private final StreamHub hub;

  RecordSink(Feed feed, ReadModel model, Commands commands, StreamHub hub) {
    this.feed = feed;
    this.model = model;
    this.commands = commands;
    this.hub = hub;
  }

  /** Applies a record; throws what its deserializer throws, with nothing changed. */
  void accept(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(feed.stories().name())) {
      var story = value(record, feed.stories().values());
      if (story == null) {
        model.removeStory(key(record));
      } else {
        model.put(story);
      }
    } else if (record.topic().equals(feed.placed().name())) {
      var placed = value(record, feed.placed().values());
      if (placed == null) {
        model.removeArticle(key(record));
      } else {
        model.put(placed);
      }
    } else if (record.topic().equals(feed.answered().name())) {
      commands.answered(key(record), value(record, feed.answered().values()));
    } else {
      StoryUpdate update = value(record, feed.updates().values());
      if (update != null) {
        model.add(update);
        hub.publish(StreamEntry.of(record.partition(), record.offset(), update, model));
      }
    }
  }

  /** No more records for the moment. */
  void settle() {
    model.settle();
  }

  /** States where a partition of the updates topic begins. */
  void beginsAt(String topic, int partition, long offset) {
    if (topic.equals(feed.updates().name())) {
      hub.log().beginsAt(partition, offset);
    }
  }

  private static <T> @Nullable T value(
      ConsumerRecord<byte[], byte[]> record, Deserializer<T> deserializer) {
    byte[] bytes = record.value();
    return bytes == null ? null : deserializer.deserialize(record.topic(), record.headers(), bytes);
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    byte[] key = record.key();
    return key == null ? "" : new String(key, UTF_8);
  }
}
