package io.storyfold.gateway;

import java.util.Set;

/**
 * Which updates a client wants.
 *
 * @param stories ids of the only stories it wants; empty: all
 * @param filter what it wants of a story, as in the list; words are looked for in the headline and
 *     in the title of the article concerned
 */
record StreamFilter(Set<String> stories, StoryFilter filter) {
  /** Everything. */
  static final StreamFilter ALL = new StreamFilter(Set.of(), StoryFilter.ALL);

  boolean fits(StreamEntry entry) {
    StreamEntry.Facets story = entry.story();
    return (stories.isEmpty() || stories.contains(story.id()))
        && filter.fits(
            story.desk(), story.status(), story.sourceCount(), story.sources(), story.agencies())
        && story.text().holds(filter.words());
  }
}
