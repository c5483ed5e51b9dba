package io.storyfold.story;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;

/**
 * Decides when a story's snapshot is published. What changes more than a story's list of articles
 * is seen at once; articles that come in a burst are shown together, when the pause is over. Time
 * is the desk's clock, so the same entries give the same snapshots.
 */
final class Publication {
  private static final Comparator<Story> BY_DUE =
      Comparator.comparingLong(Story::snapshotAt).thenComparingLong(story -> story.ordinal);

  private final StoryBook book;
  private final Portraits portraits;
  private final long pause;
  private final TreeSet<Story> waiting = new TreeSet<>(BY_DUE);

  Publication(StoryBook book) {
    this.book = book;
    this.portraits = new Portraits(book);
    this.pause = book.settings().snapshotPause().toMillis();
    book.inOrder().stream().filter(Story::pending).forEach(waiting::add);
  }

  /** Adds to an entry's changes what is to be stored and published of the stories it touched. */
  void conclude(StoryChanges changes) {
    long clock = book.time().clock();
    if (!changes.forgotten().isEmpty()) {
      waiting.removeIf(story -> book.find(story.id) == null);
    }
    for (Map.Entry<String, Boolean> touched : changes.touched().entrySet()) {
      Story story = book.find(touched.getKey());
      if (story != null) {
        waiting.remove(story);
        boolean now = touched.getValue() || due(story, clock);
        story.published(now, clock);
        if (now) {
          publish(story, changes);
        } else {
          waiting.add(story);
          changes.records().put(story.id, story.record());
        }
      }
    }
    while (!waiting.isEmpty() && due(waiting.first(), clock)) {
      Story story = waiting.pollFirst();
      story.published(true, clock);
      publish(story, changes);
    }
  }

  private boolean due(Story story, long clock) {
    return clock - story.snapshotAt() >= pause;
  }

  private void publish(Story story, StoryChanges changes) {
    StorySnapshot snapshot = portraits.of(story);
    changes.records().put(story.id, snapshot.record());
    changes.snapshots().put(story.id, snapshot);
  }
}
