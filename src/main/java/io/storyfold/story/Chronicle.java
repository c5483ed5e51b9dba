package io.storyfold.story;

import org.jspecify.annotations.Nullable;

/** Writes down what happened: one revision and one update each time. */
final class Chronicle {
  private final StoryBook book;
  private final StoryChanges changes;
  private final String commandId;

  /** Of what happens by itself. */
  Chronicle(StoryBook book, StoryChanges changes) {
    this(book, changes, "");
  }

  /** Of what a command causes. */
  Chronicle(StoryBook book, StoryChanges changes, String commandId) {
    this.book = book;
    this.changes = changes;
    this.commandId = commandId;
  }

  /** Other stories an update tells of, empty for none. */
  private record Others(String into, String from, String other) {
    static final Others NONE = new Others("", "", "");
  }

  /** Something happened to an article of the story. */
  void article(Story story, UpdateKind kind, StoryStatus after, Member member, String words) {
    record(story, kind, after, member, Others.NONE, words);
  }

  /** An article went to, or came from, another story. */
  void article(
      Story story, UpdateKind kind, StoryStatus after, Member member, String other, String words) {
    record(story, kind, after, member, new Others("", "", other), words);
  }

  /** Something happened to the story as a whole. */
  void story(Story story, UpdateKind kind, StoryStatus after, String words) {
    record(story, kind, after, null, Others.NONE, words);
  }

  /** The story went into another. */
  void wentInto(Story story, String survivor, String words) {
    Others others = new Others(survivor, "", "");
    record(story, UpdateKind.MERGED, StoryStatus.MERGED, null, others, words);
  }

  /** Another story came into this one. */
  void tookIn(Story story, String gone, String words) {
    record(story, UpdateKind.MERGED, StoryStatus.OPEN, null, new Others("", gone, ""), words);
  }

  /** The story fell into two, of which {@code other} is the other. */
  void split(Story story, String other, String words) {
    record(story, UpdateKind.SPLIT, story.status(), null, new Others("", "", other), words);
  }

  private void record(
      Story story,
      UpdateKind kind,
      StoryStatus after,
      @Nullable Member member,
      Others others,
      String words) {
    long clock = book.time().clock();
    book.passed(story.status(), after);
    story.revise(after, clock);
    changes
        .updates()
        .add(
            new StoryUpdate(
                story.id,
                story.revision(),
                kind,
                clock,
                member,
                others.into(),
                others.from(),
                others.other(),
                book.headline(story),
                story.representativeId(),
                after,
                story.census().counts(),
                story.score(),
                commandId,
                words));
    changes.touch(story.id, kind != UpdateKind.ARTICLE_ADDED && kind != UpdateKind.ARTICLE_REVISED);
  }
}
