package io.storyfold.topology;

import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Once a store was written, no exception may be skipped: the put would be committed without its
 * output.
 */
class DeskFailureTest {
  @Test
  void shouldFailWhenAResultCannotBeWritten(@TempDir Path state) {
    RecordSerdes serdes = Driven.serdesThatCannotWritePlaced("disk of the registry is full");

    try (Desk desk = new Desk(state, Pipeline.desk(Driven.settings(state)), serdes)) {
      assertThatThrownBy(() -> desk.article(article("one.example|1").build(), START))
          .isInstanceOf(StreamsException.class)
          .hasRootCauseMessage("disk of the registry is full");
    }
  }

  @Test
  void shouldFailWhenAProcessorThrows(@TempDir Path state) {
    DeskEntry hollow =
        DeskEntry.newBuilder()
            .setKind(EntryKind.ARTICLE)
            .setDesk(Desk.NAME)
            .setArrivedAt(Instant.ofEpochMilli(START))
            .setArticleId("one.example|1")
            .build();

    try (Desk desk = new Desk(state)) {
      assertThatThrownBy(() -> desk.pipe(hollow)).isInstanceOf(StreamsException.class);
      assertThat(desk.updates).isEmpty();
    }
  }
}
