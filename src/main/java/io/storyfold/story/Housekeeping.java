package io.storyfold.story;

import io.storyfold.story.cluster.Merge;

/** What a tick does: merges stories that grew together, closes idle ones, forgets old ones. */
final class Housekeeping {
  private final StoryBook book;
  private final StorySettings settings;

  Housekeeping(StoryBook book, StorySettings settings) {
    this.book = book;
    this.settings = settings;
  }

  /**
   * Runs the tick of an hour.
   *
   * @param hour full hour, epoch milliseconds
   */
  void run(long hour, StoryChanges changes) {
    Chronicle chronicle = new Chronicle(book, changes);
    book.clusterer.purge(hour);
    for (Merge merge : book.clusterer.mergePass(book.time().tickClock(), hour)) {
      merge(merge, chronicle);
    }
    for (Story story : book.inOrder()) {
      if (story.status() == StoryStatus.OPEN) {
        closeIfIdle(story, hour, chronicle);
      } else {
        forgetIfOld(story, hour, changes);
      }
    }
    book.time(new DeskClock(book.time().clock(), book.time().sequence(), hour));
  }

  private void merge(Merge merge, Chronicle chronicle) {
    Story gone = book.story(merge.from());
    Story survivor = book.story(merge.into());
    String words = " (probability %.2f)".formatted(merge.probability());
    book.absorb(gone, survivor);
    chronicle.wentInto(gone, survivor.id, "this one went into " + survivor.id + words);
    for (String id : gone.mergedFrom()) {
      Story earlier = book.find(id);
      if (earlier != null) {
        earlier.redirect(survivor.id);
        chronicle.wentInto(earlier, survivor.id, "this one is now found in " + survivor.id);
      }
    }
    chronicle.tookIn(survivor, gone.id, gone.id + " came in" + words);
  }

  private void closeIfIdle(Story story, long hour, Chronicle chronicle) {
    if (hour - story.lastArrivedAt() > settings.idle().toMillis()) {
      String subject = "for " + settings.idle().toHours() + " hours";
      chronicle.story(story, UpdateKind.CLOSED, StoryStatus.CLOSED, subject);
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
