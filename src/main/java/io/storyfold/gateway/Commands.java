package io.storyfold.gateway;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.EditorialCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of editors' commands, as the desks answered, and which of those ordered here are not
 * answered yet. The oldest are forgotten above a bound.
 */
final class Commands {
  private final int bound;
  private final Map<String, CommandAnswer> answers = new LinkedHashMap<>();
  private final Map<String, EditorialCommand> ordered = new LinkedHashMap<>();

  Commands(int bound) {
    this.bound = bound;
  }

  /** Where a command stands. */
  enum Status {
    PENDING,
    APPLIED,
    REJECTED
  }

  /** Notes that a command was sent from here. */
  synchronized void ordered(EditorialCommand command) {
    ordered.put(command.getId(), command);
    trim(ordered);
  }

  /** Takes a desk's answer; null forgets it. */
  synchronized void answered(String id, @Nullable CommandAnswer answer) {
    answers.remove(id);
    if (answer != null) {
      answers.put(id, answer);
      trim(answers);
    }
  }

  /** The answer to a command, as far as it is known. */
  synchronized Optional<CommandAnswer> answer(String id) {
    return Optional.ofNullable(answers.get(id));
  }

  /** A command that was sent from here. */
  synchronized Optional<EditorialCommand> sent(String id) {
    return Optional.ofNullable(ordered.get(id));
  }

  private void trim(Map<String, ?> map) {
    while (map.size() > bound) {
      var oldest = map.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
