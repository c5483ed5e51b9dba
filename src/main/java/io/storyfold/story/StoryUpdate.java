package io.storyfold.story;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a story, with the story's figures after it.
 *
 * @param revision the story's revision after the update: 1, 2, 3 … without gaps
 * @param at the desk's clock, epoch milliseconds
 * @param member the article concerned; null when the update concerns none
 * @param mergedInto for MERGED on the story that went: the survivor; else empty
 * @param mergedFrom for MERGED on the survivor: the story that went; else empty
 * @param otherStoryId for SPLIT the other part; for an article that went from story to story the
 *     other of the two; else empty
 * @param commandId the command that caused it; empty when none did
 * @param words the update as a sentence
 */
public record StoryUpdate(
    String storyId,
    int revision,
    UpdateKind kind,
    long at,
    @Nullable Member member,
    String mergedInto,
    String mergedFrom,
    String otherStoryId,
    String headline,
    String representativeId,
    StoryStatus status,
    Counts counts,
    double score,
    String commandId,
    String words) {

  /** Story id and revision: equal ids are the same update. */
  public String id() {
    return storyId + '#' + revision;
  }
}
