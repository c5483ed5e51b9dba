package io.storyfold.topology;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.EntryKind;
import io.storyfold.runtime.DeskMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Editors' commands on their way into the desk log: what the gateway sends. */
public final class DeskCommands {
  private DeskCommands() {}

  /**
   * The record that orders a command, on the partition of its desk. The desk answers it on
   * commands.answered under the command's id.
   *
   * @param deskLog name of the topic
   * @param desk desk of the story or article concerned, as its records on stories and
   *     articles.placed name it
   * @throws IllegalArgumentException when there is no such desk
   */
  public static ProducerRecord<String, DeskEntry> record(
      String deskLog, DeskMap desks, String desk, EditorialCommand command) {
    DeskEntry entry =
        DeskEntry.newBuilder()
            .setKind(EntryKind.COMMAND)
            .setDesk(desk)
            .setArrivedAt(command.getAt())
            .setCommand(command)
            .build();
    return new ProducerRecord<>(
        deskLog, desks.partitionOf(desk), command.getAt().toEpochMilli(), desk, entry);
  }
}
