package io.storyfold.story;

import java.util.List;

/**
 * What became of a command.
 *
 * @param applied false: nothing was changed
 * @param reason why not, for an editor; empty when it was applied
 * @param storyIds stories it changed, in the order of their updates
 */
public record Answer(boolean applied, String reason, List<String> storyIds) {
  static Answer applied(StoryChanges changes, int updatesBefore) {
    List<StoryUpdate> own = changes.updates().subList(updatesBefore, changes.updates().size());
    return new Answer(true, "", own.stream().map(StoryUpdate::storyId).distinct().toList());
  }

  static Answer refused(CommandRefused refused) {
    return new Answer(false, refused.reason(), List.of());
  }
}
