package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storyfold.avro.Layout;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayoutGuardTest {
  private static final String TOPIC = "desks";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final LayoutGuard guard = new LayoutGuard(new LayoutLog(TOPIC, consumer, producer));

  @BeforeEach
  void emptyTopic() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
  }

  @Test
  void shouldRecordTheFirstLayout() {
    Layout layout = layout("other=0,de=1", 8);

    guard.check(layout);

    assertThat(producer.history()).hasSize(1);
    assertThat(producer.history().get(0).key()).isEqualTo(LayoutLog.KEY);
    assertThat(LayoutLog.SERDE.deserializer().deserialize(TOPIC, producer.history().get(0).value()))
        .isEqualTo(layout);
  }

  @Test
  void shouldAcceptTheSameLayoutWithoutWriting() {
    recorded(layout("other=0,de=1", 8));

    guard.check(layout("other=0,de=1", 8));

    assertThat(producer.history()).isEmpty();
  }

  @Test
  void shouldAppendNewDesks() {
    recorded(layout("other=0,de=1", 8));

    guard.check(layout("other=0,de=1,en=2", 8));

    assertThat(producer.history()).hasSize(1);
  }

  @Test
  void shouldRefuseAMovedDeskAndAnotherPartitionCount() {
    recorded(layout("other=0,de=1", 8));

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> guard.check(layout("other=0,de=2", 16)))
        .withMessageContaining("desk 'de' is recorded on partition 1 but mapped to 2")
        .withMessageContaining("desk.partitions=16, but 8 is recorded")
        .withMessageContaining("topics.prefix");
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void shouldRefuseBytesThatAreNoLayout() {
    record(new byte[] {1, 2, 3});

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> guard.check(layout("other=0", 8)))
        .withMessageStartingWith("desks-0@0 is not a layout this version reads");
  }

  private void recorded(Layout layout) {
    record(LayoutLog.SERDE.serializer().serialize(TOPIC, layout));
  }

  /** The guard assigns and reads at once, so the record comes in at its first poll. */
  private void record(byte[] value) {
    consumer.updateEndOffsets(Map.of(PARTITION, 1L));
    for (int poll = 0; poll < 2; poll++) {
      consumer.schedulePollTask(
          () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, LayoutLog.KEY, value)));
    }
  }

  private static Layout layout(String desks, int deskPartitions) {
    Settings settings =
        Settings.of(Map.of("desks", desks, "desk.partitions", String.valueOf(deskPartitions)));
    return Layouts.of(settings, Instant.ofEpochMilli(0));
  }
}
