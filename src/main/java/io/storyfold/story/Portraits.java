package io.storyfold.story;

import java.util.List;

/** Makes the snapshot of a story as it now stands. */
final class Portraits {
  private final StoryBook book;

  Portraits(StoryBook book) {
    this.book = book;
  }

  StorySnapshot of(Story story) {
    Member representative = book.member(story.representativeId());
    boolean pinned = book.constraints.pinned(story.representativeId());
    return new StorySnapshot(
        story.record(),
        representative,
        representative == null ? "" : Representatives.reason(story, representative, pinned),
        pinned,
        book.headline(story),
        story.census().firstPublishedAt(),
        story.census().counts(),
        story.census().diversity(),
        story.census().originality(),
        story.score(),
        story.summary(),
        TimeLine.of(story.members()),
        keywords(story),
        story.census().agencies(),
        central(story),
        story.newest(StorySnapshot.MAX_ARTICLES),
        representative != null && representative.card().replayed());
  }

  private List<Keyword> keywords(Story story) {
    return book.clusterer.keywords(story.id, StorySnapshot.MAX_KEYWORDS).entrySet().stream()
        .map(keyword -> new Keyword(keyword.getKey(), keyword.getValue()))
        .toList();
  }

  private List<Member> central(Story story) {
    return book.clusterer.central(story.id, StorySnapshot.MAX_CENTRAL).stream()
        .map(book::standing)
        .toList();
  }
}
