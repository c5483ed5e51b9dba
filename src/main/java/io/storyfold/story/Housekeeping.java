package io.storyfold.story;

import io.storyfold.story.cluster.Merge;
import java.time.Duration;

/** What a tick does: merges stories that grew together, closes idle ones, forgets old ones. */
final class Housekeeping {
  private final StoryBook book;
  private final StorySettings settings;
  private Figures figures = Figures.NONE;

  Housekeeping(StoryBook book) {
    this.book = book;
    this.settings = book.settings();
  }

  /**
   * Runs the tick of an hour.
   *
   * @param hour full hour, epoch milliseconds
   */
  void run(long hour, StoryChanges changes) {
    Chronicle chronicle = new Chronicle(book, changes);
    Merging merging = new Merging(book, chronicle);
    book.clusterer.purge(hour);
    for (Merge merge :
        book.clusterer.mergePass(book.time().tickClock(), hour, new MergeGate(book))) {
      merging.merge(
          book.story(merge.from()), book.story(merge.into()), " (" + Sentences.why(merge) + ")");
    }
    Figures now = Figures.NONE;
    for (Story story : book.inOrder()) {
      if (story.status() == StoryStatus.OPEN) {
        closeIfIdle(story, hour, chronicle);
        now = now.plus(story.members().size());
      } else {
        forgetIfOld(story, hour, changes);
      }
    }
    figures = now;
    book.purgeAside(hour - settings.memory().toMillis(), changes);
    book.constraints.purge(hour - settings.redirects().toMillis(), changes);
    book.time(new DeskClock(book.time().clock(), book.time().sequence(), hour));
  }

  /** As of the last tick; none before the first since the start. */
  Figures figures() {
    return figures;
  }

  private void closeIfIdle(Story story, long hour, Chronicle chronicle) {
    boolean faded = story.activity().valueAt(hour) < settings.closeRate();
    if (faded || hour - story.activity().at() > settings.idle().toMillis()) {
      String subject =
          "for " + Duration.ofMillis(hour - story.lastArrivedAt()).toHours() + " hours";
      chronicle.story(
          story,
          UpdateKind.CLOSED,
          StoryStatus.CLOSED,
          Sentences.update(UpdateKind.CLOSED, subject));
    }
  }

  /** A merged story's id leads to its survivor as long as that one is known, and a year longer. */
  private void forgetIfOld(Story story, long hour, StoryChanges changes) {
    boolean merged = story.status() == StoryStatus.MERGED;
    boolean stillNeeded = merged && book.find(story.mergedInto()) != null;
    long age = hour - Math.max(story.lastArrivedAt(), story.updatedAt());
    long memory = (merged ? settings.redirects() : settings.memory()).toMillis();
    if (!stillNeeded && age > memory) {
      book.shed(story, changes);
    }
  }
}
