package io.storyfold.gateway;

import io.storyfold.avro.StoryStatus;
import io.storyfold.gateway.search.SearchQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stories, in which order, how many.
 *
 * @param since updated at or after
 * @param until updated before
 * @param after place to continue behind
 */
record StoryQuery(
    StoryFilter filter,
    @Nullable Instant since,
    @Nullable Instant until,
    SortOrder order,
    int limit,
    @Nullable Rank after) {

  /** What a list shows unless asked otherwise: stories that hold articles. */
  static final Set<StoryStatus> WITH_ARTICLES = EnumSet.of(StoryStatus.OPEN, StoryStatus.CLOSED);

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 200;

  /** What of it the index can answer. */
  SearchQuery search() {
    return new SearchQuery(filter.words(), filter.desks(), filter.sources(), filter.agencies());
  }
}
