package io.storyfold.story;

import java.util.List;

/**
 * An editor's order.
 *
 * @param id given by who orders
 * @param storyId the story concerned; a merged one stands for its survivor
 * @param otherStoryId for MERGE and MOVE
 * @param articleIds for SPLIT, MOVE, PIN, BLOCK and UNBLOCK
 * @param headline for HEADLINE
 */
public record Command(
    String id,
    CommandKind kind,
    String storyId,
    String otherStoryId,
    List<String> articleIds,
    String headline) {

  /** An article named twice is meant once. */
  public Command {
    articleIds = articleIds.stream().distinct().toList();
  }
}
