package io.storyfold.gateway;

import io.storyfold.avro.Counts;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts over the stories held, kept up as they change: nobody who asks has to wait for a count.
 * Not thread-safe: {@link ReadModel} guards it.
 */
final class Tally {
  private final Map<String, Integer> byStatus = new TreeMap<>();
  private final Map<String, Desk> byDesk = new TreeMap<>();

  /**
   * One desk's stories that hold articles, and what is in them.
   *
   * @param stories open and closed ones
   */
  record Desk(String desk, int stories, int open, long articles, long originals, long copies) {
    private Desk plus(Story story, int sign) {
      Counts counts = story.getCounts();
      return new Desk(
          desk,
          stories + sign,
          open + (story.getStatus() == StoryStatus.OPEN ? sign : 0),
          articles + (long) sign * counts.getArticles(),
          originals + (long) sign * counts.getOriginals(),
          copies + (long) sign * counts.getCopies());
    }
  }

  void add(Story story) {
    count(story, 1);
  }

  void remove(Story story) {
    count(story, -1);
  }

  /** All stories, by status. */
  Map<String, Integer> statuses() {
    return new TreeMap<>(byStatus);
  }

  /** By name. */
  List<Desk> desks() {
    return new ArrayList<>(byDesk.values());
  }

  private void count(Story story, int sign) {
    byStatus.merge(
        story.getStatus().name(), sign, (had, more) -> had + more == 0 ? null : had + more);
    if (StoryQuery.WITH_ARTICLES.contains(story.getStatus())) {
      byDesk.compute(
          story.getDesk(),
          (name, desk) -> {
            Desk now = (desk == null ? new Desk(name, 0, 0, 0, 0, 0) : desk).plus(story, sign);
            return now.stories() == 0 ? null : now;
          });
    }
  }
}
