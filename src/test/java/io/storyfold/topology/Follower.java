package io.storyfold.topology;

import io.storyfold.avro.Counts;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A frontend in small: knows how each story stands by its snapshot, by its updates, or by both, in
 * the way {@code schemas/README.md} describes.
 */
final class Follower {
  /** How a story stands at a revision. */
  record Standing(
      int revision,
      StoryStatus status,
      String headline,
      String representativeId,
      Counts counts,
      double score,
      Instant updatedAt,
      String mergedInto) {}

  private final Map<String, Standing> stories = new TreeMap<>();

  /** Takes a snapshot, unless an update told of a later revision. */
  void take(Story story) {
    Standing known = stories.get(story.getId());
    if (known == null || known.revision() < story.getRevision()) {
      stories.put(story.getId(), of(story));
    }
  }

  /** Takes a tombstone; one of something else than a story changes nothing. */
  void forget(String key) {
    stories.remove(key);
  }

  /**
   * Takes an update, unless it was told before.
   *
   * @throws IllegalStateException when updates are missing
   */
  void take(StoryUpdate update) {
    Standing known = stories.get(update.getStoryId());
    int revision = known == null ? 0 : known.revision();
    if (update.getRevision() > revision + 1) {
      throw new IllegalStateException(update.getId() + " after revision " + revision);
    }
    if (update.getRevision() == revision + 1) {
      stories.put(update.getStoryId(), of(update));
    }
  }

  Map<String, Standing> stories() {
    return stories;
  }

  static Standing of(Story story) {
    return new Standing(
        story.getRevision(),
        story.getStatus(),
        story.getHeadline(),
        story.getRepresentative() == null ? "" : story.getRepresentative().getId(),
        story.getCounts(),
        story.getScore(),
        story.getUpdatedAt(),
        story.getMergedInto());
  }

  private static Standing of(StoryUpdate update) {
    return new Standing(
        update.getRevision(),
        update.getStatus(),
        update.getHeadline(),
        update.getRepresentativeId(),
        update.getCounts(),
        update.getScore(),
        update.getAt(),
        update.getMergedInto());
  }
}
