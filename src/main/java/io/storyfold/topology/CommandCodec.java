package io.storyfold.topology;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.CommandOutcome;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.state.ConstraintRecord;
import io.storyfold.story.Answer;
import io.storyfold.story.Command;
import io.storyfold.story.CommandKind;
import io.storyfold.story.Constraint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Editors' commands, their answers, and what is remembered of them. */
final class CommandCodec {
  private CommandCodec() {}

  /** The command of an entry; null when it holds none. */
  static @Nullable Command command(DeskEntry entry) {
    EditorialCommand c = entry.getCommand();
    return c == null
        ? null
        : new Command(
            c.getId(),
            CommandKind.valueOf(c.getKind().name()),
            c.getStoryId(),
            c.getOtherStoryId(),
            c.getArticleIds(),
            c.getHeadline());
  }

  static CommandAnswer answer(String desk, String commandId, Answer answer, long at) {
    return CommandAnswer.newBuilder()
        .setCommandId(commandId)
        .setDesk(desk)
        .setOutcome(answer.applied() ? CommandOutcome.APPLIED : CommandOutcome.REJECTED)
        .setReason(answer.reason())
        .setStoryIds(answer.storyIds())
        .setAt(Instant.ofEpochMilli(at))
        .build();
  }

  static ConstraintRecord encode(String desk, Constraint c) {
    return ConstraintRecord.newBuilder()
        .setArticleId(c.articleId())
        .setDesk(desk)
        .setAt(c.at())
        .setBlocked(c.blocked())
        .setPinned(c.pinned())
        .setTogether(c.together())
        .setApart(c.apart())
        .build();
  }

  static Constraint decode(ConstraintRecord r) {
    return new Constraint(
        r.getArticleId(), r.getAt(), r.getBlocked(), r.getPinned(), r.getTogether(), r.getApart());
  }
}
