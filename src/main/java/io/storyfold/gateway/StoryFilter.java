package io.storyfold.gateway;

import io.storyfold.avro.StoryStatus;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Which stories, or updates of which stories, someone wants. Any value of a set will do, and an
 * empty set lets everything through; what is said by one field is asked of all.
 *
 * @param minSources least number of different publishers
 * @param words each must be found in the texts; see {@code SearchQuery}
 */
record StoryFilter(
    Set<String> desks,
    Set<String> sources,
    Set<String> agencies,
    Set<StoryStatus> statuses,
    int minSources,
    Set<String> words) {

  /** Lets everything through. */
  static final StoryFilter ALL =
      new StoryFilter(Set.of(), Set.of(), Set.of(), Set.of(), 0, Set.of());

  /** Whether it fits by all but the words. */
  boolean fits(
      String desk,
      StoryStatus status,
      int sourceCount,
      Collection<String> sourceNames,
      Collection<String> agencyNames) {
    return (desks.isEmpty() || desks.contains(desk))
        && (statuses.isEmpty() || statuses.contains(status))
        && sourceCount >= minSources
        && (sources.isEmpty() || !Collections.disjoint(sources, sourceNames))
        && (agencies.isEmpty() || !Collections.disjoint(agencies, agencyNames));
  }
}
