package io.storyfold.story;

import java.util.List;

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
  void arrive(Member member, List<String> sentences) {
    enter(member, "", book.time().clock(), sentences);
  }

  /**
   * An article goes into its story, which begins or opens again with it where it has to.
   *
   * @param from the story it comes from; empty when from none
   * @param arrivedAt when it arrived, epoch milliseconds: what came long ago raises no rank now
   * @param sentences what it may lend to the story's summary
   */
  void enter(Member member, String from, long arrivedAt, List<String> sentences) {
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
    story.excerpt(member, sentences);
    UpdateKind kind = known == null ? UpdateKind.CREATED : UpdateKind.ARTICLE_ADDED;
    String words = Sentences.update(kind, id);
    chronicle.article(story, kind, StoryStatus.OPEN, member, from, words);
  }

  /**
   * An article leaves its story.
   *
   * @param to the story it goes to; empty when to none
   * @return the sentences it lent to the story's summary
   */
  List<String> leave(Member gone, String to, String words) {
    Story story = book.story(gone.storyId());
    book.detach(gone, story, changes);
    List<String> sentences = story.withoutExcerpt(gone.articleId());
    if (gone.articleId().equals(story.representativeId())) {
      book.elect(story);
    }
    if (!to.isEmpty()) {
      story.departed(gone, book.time().clock());
    }
    StoryStatus after = story.isEmpty() ? StoryStatus.EMPTY : story.status();
    chronicle.article(story, UpdateKind.ARTICLE_REMOVED, after, gone.withdrawn(), to, words);
    return sentences;
  }

  /** A standing article goes to another story. */
  void move(Member present, String to, Reason reason) {
    Member stored = book.full(present, changes);
    String from = book.story(present.storyId()).id;
    List<String> sentences = leave(present, to, Sentences.moved(present.articleId(), to));
    long at = book.time().clock();
    enter(stored.decided(book.next(), at, to, reason), from, stored.card().arrivedAt(), sentences);
  }

  /** A standing article goes out of all stories. */
  void setAside(Member present, Reason reason) {
    Member stored = book.full(present, changes);
    leave(present, "", Sentences.update(UpdateKind.ARTICLE_REMOVED, present.articleId()));
    book.setAside(stored.decided(book.next(), book.time().clock(), "", reason), changes);
  }
}
