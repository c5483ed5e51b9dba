package io.storyfold.story;

import io.storyfold.story.cluster.Clusterer;
import java.util.Iterator;

/**
 * Rebuilds an engine from what was stored. The index is a function of its members, so it comes out
 * equal to the one that was lost.
 */
public final class StoryRebuild {
  private StoryRebuild() {}

  /**
   * Rebuilds.
   *
   * @param clock as stored last
   * @param stories all stored records of the desk, in any order
   * @param members all stored members of the desk, by rising sequence
   */
  public static StoryEngine rebuild(
      String desk,
      StorySettings settings,
      Clusterer clusterer,
      DeskClock clock,
      Iterator<StoryRecord> stories,
      Iterator<Member> members) {
    StoryBook book = new StoryBook(desk, clusterer);
    stories.forEachRemaining(stored -> book.open(new Story(stored)));
    members.forEachRemaining(
        member -> {
          Story story = book.story(member.storyId());
          book.index(member, story);
          book.shelve(member, story);
        });
    clusterer.purge(clock.tickClock());
    book.time(clock);
    return new StoryEngine(book, settings);
  }
}
