package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.CommandKind;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.EntryKind;
import io.storyfold.runtime.DeskMap;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeskCommandsTest {
  private static final DeskMap DESKS = DeskMap.parse("other=0,de=5", 8);
  private static final EditorialCommand COMMAND =
      EditorialCommand.newBuilder()
          .setId("c-1")
          .setKind(CommandKind.CLOSE)
          .setStoryId("s-1")
          .setAt(Instant.ofEpochMilli(1_000))
          .build();

  @Test
  void shouldPutTheCommandOnThePartitionOfItsDesk() {
    var record = DeskCommands.record("desk.log", DESKS, "de", COMMAND);

    assertThat(record.topic()).isEqualTo("desk.log");
    assertThat(record.partition()).isEqualTo(5);
    assertThat(record.key()).isEqualTo("de");
    assertThat(record.timestamp()).isEqualTo(1_000);
    assertThat(record.value().getKind()).isEqualTo(EntryKind.COMMAND);
    assertThat(record.value().getCommand()).isEqualTo(COMMAND);
  }

  @Test
  void shouldRefuseADeskThatIsNotMapped() {
    assertThatThrownBy(() -> DeskCommands.record("desk.log", DESKS, "xx", COMMAND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xx");
  }
}
