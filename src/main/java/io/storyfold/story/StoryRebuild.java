package io.storyfold.story;

import io.storyfold.story.cluster.Clusterer;
import java.util.Iterator;

/**
 * Rebuilds an engine from what was stored. The index is a function of its members, so it comes out
 * equal to the one that was lost.
 *
 * @param clock as stored last
 * @param stories all stored records of the desk, in any order
 * @param constraints all stored orders of the desk's editors, in any order
 * @param members all stored members of the desk, by rising sequence
 */
public record StoryRebuild(
    DeskClock clock,
    Iterator<StoryRecord> stories,
    Iterator<Constraint> constraints,
    Iterator<Member> members) {

  /** Rebuilds; the iterators are used up. */
  public StoryEngine rebuild(
      String desk, StorySettings settings, Clusterer clusterer, StoredMembers store) {
    StoryBook book = new StoryBook(desk, settings, clusterer, store);
    stories.forEachRemaining(book::open);
    constraints.forEachRemaining(book.constraints::restore);
    members.forEachRemaining(book::restore);
    clusterer.purge(clock.tickClock());
    book.time(clock);
    return new StoryEngine(book);
  }
}
