package io.storyfold.story;

import org.jspecify.annotations.Nullable;

/** Writes down what happened: one revision, one update and the story's new snapshot each time. */
final class Chronicle {
  private final StoryBook book;
  private final StoryChanges changes;

  Chronicle(StoryBook book, StoryChanges changes) {
    this.book = book;
    this.changes = changes;
  }

  /** Something happened to an article of the story. */
  void article(Story story, UpdateKind kind, StoryStatus after, Member member, String subject) {
    record(story, kind, after, member, "", "", subject);
  }

  /** Something happened to the story as a whole. */
  void story(Story story, UpdateKind kind, StoryStatus after, String subject) {
    record(story, kind, after, null, "", "", subject);
  }

  /** The story went into another. */
  void wentInto(Story story, String survivor, String subject) {
    record(story, UpdateKind.MERGED, StoryStatus.MERGED, null, survivor, "", subject);
  }

  /** Another story came into this one. */
  void tookIn(Story story, String gone, String subject) {
    record(story, UpdateKind.MERGED, StoryStatus.OPEN, null, "", gone, subject);
  }

  private void record(
      Story story,
      UpdateKind kind,
      StoryStatus after,
      @Nullable Member member,
      String into,
      String from,
      String subject) {
    long clock = book.time().clock();
    book.passed(story.status(), after);
    story.revise(after, clock);
    StorySnapshot snapshot = book.snapshot(story);
    changes
        .updates()
        .add(
            new StoryUpdate(
                story.id,
                story.revision(),
                kind,
                clock,
                member,
                into,
                from,
                snapshot.headline(),
                after,
                snapshot.counts(),
                snapshot.score(),
                Sentences.update(kind, subject)));
    changes.snapshots().put(story.id, snapshot);
  }
}
