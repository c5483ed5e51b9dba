package io.storyfold.story;

/** Puts articles into stories and takes them out, with the updates that tell of it. */
final class Movement {
  private final StoryBook book;
  private final Chronicle chronicle;
  private final StoryChanges changes;

  Movement(StoryBook book, Chronicle chronicle, StoryChanges changes) {
    this.book = book;
    this.chronicle = chronicle;
    this.changes = changes;
  }

  /** An article that has just arrived goes into its story. */
  void arrive(Member member) {
    enter(member, "", book.time().clock());
  }

  /**
   * An article goes into its story, which begins or opens again with it where it has to.
   *
   * @param from the story it comes from; empty when from none
   * @param arrivedAt when it arrived, epoch milliseconds: what came long ago raises no rank now
   */
  void enter(Member member, String from, long arrivedAt) {
    long clock = book.time().clock();
    String id = member.articleId();
    Story known = book.find(member.storyId());
    Story story =
        known == null
            ? book.open(Story.begin(member.storyId(), member.sequence(), id, clock))
            : known;
    if (story.status() == StoryStatus.CLOSED) {
      String words = Sentences.update(UpdateKind.REOPENED, id);
      chronicle.story(story, UpdateKind.REOPENED, StoryStatus.OPEN, words);
    }
    book.attach(member, story, changes);
    story.received(member, arrivedAt, clock);
    UpdateKind kind = known == null ? UpdateKind.CREATED : UpdateKind.ARTICLE_ADDED;
    String words = Sentences.update(kind, id);
    chronicle.article(story, kind, StoryStatus.OPEN, member, from, words);
  }

  /**
   * An article leaves its story.
   *
   * @param to the story it goes to; empty when to none
   */
  void leave(Member gone, String to, String words) {
    Story story = book.story(gone.storyId());
    book.detach(gone, story, changes);
    if (gone.articleId().equals(story.representativeId())) {
      book.elect(story);
    }
    if (!to.isEmpty()) {
      story.departed(gone, book.time().clock());
    }
    StoryStatus after = story.isEmpty() ? StoryStatus.EMPTY : story.status();
    chronicle.article(story, UpdateKind.ARTICLE_REMOVED, after, gone.withdrawn(), to, words);
  }

  /** A standing article goes to another story. */
  void move(Member present, String to, Reason reason) {
    Member stored = book.full(present, changes);
    String from = book.story(present.storyId()).id;
    leave(present, to, Sentences.moved(present.articleId(), to));
    long at = book.time().clock();
    enter(stored.decided(book.next(), at, to, reason), from, stored.card().arrivedAt());
  }

  /** A standing article goes out of all stories. */
  void setAside(Member present, Reason reason) {
    Member stored = book.full(present, changes);
    leave(present, "", Sentences.update(UpdateKind.ARTICLE_REMOVED, present.articleId()));
    book.setAside(stored.decided(book.next(), book.time().clock(), "", reason), changes);
  }
}
