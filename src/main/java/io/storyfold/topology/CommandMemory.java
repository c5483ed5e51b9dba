package io.storyfold.topology;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.state.CommandRecord;
import io.storyfold.runtime.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Answers given to commands, so that one that comes again is answered again and not carried out
 * again. They are kept for {@link Topics#ANSWERS} of the desk's clock, like their topic.
 */
final class CommandMemory {
  static final String STORE = "desk-commands";

  private final KeyValueStore<String, CommandRecord> answers;

  CommandMemory(ProcessorContext<?, ?> context) {
    answers = context.getStateStore(STORE);
  }

  static StoreBuilder<?> builder() {
    return StateStores.keyValue(STORE, Serdes.String(), CommandRecord.class);
  }

  /** The answer given before; null when the command is new. */
  @Nullable CommandAnswer find(String commandId) {
    CommandRecord known = answers.get(commandId);
    return known == null ? null : known.getAnswer();
  }

  /** Remembers an answer, and forgets those whose time is up. */
  void put(CommandAnswer answer) {
    Instant oldest = answer.getAt().minus(Topics.ANSWERS);
    List<String> old = new ArrayList<>();
    try (KeyValueIterator<String, CommandRecord> all = answers.all()) {
      while (all.hasNext()) {
        KeyValue<String, CommandRecord> entry = all.next();
        CommandAnswer known = entry.value.getAnswer();
        if (known.getDesk().equals(answer.getDesk()) && known.getAt().isBefore(oldest)) {
          old.add(entry.key);
        }
      }
    }
    old.forEach(answers::delete);
    answers.put(answer.getCommandId(), new CommandRecord(answer));
  }
}
