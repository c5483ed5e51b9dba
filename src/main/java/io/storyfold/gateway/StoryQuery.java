package io.storyfold.gateway;

import io.storyfold.avro.StoryStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stories, in which order, how many. Within one set any value fits; an empty set fits all.
 *
 * @param words of {@link SearchText#words}; a story fits when each begins a word of its headline,
 *     keywords or titles
 * @param since updated at or after
 * @param until updated before
 * @param minSources least number of different publishers
 * @param after place to continue behind
 */
record StoryQuery(
    Set<String> desks,
    Set<String> sources,
    Set<String> agencies,
    Set<StoryStatus> statuses,
    List<String> words,
    @Nullable Instant since,
    @Nullable Instant until,
    int minSources,
    SortOrder order,
    int limit,
    @Nullable Rank after) {

  /** What a list shows unless asked otherwise: stories that hold articles. */
  static final Set<StoryStatus> WITH_ARTICLES = EnumSet.of(StoryStatus.OPEN, StoryStatus.CLOSED);

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 200;

  /** The first page of all stories, by score. */
  static final StoryQuery ALL =
      new StoryQuery(
          Set.of(),
          Set.of(),
          Set.of(),
          WITH_ARTICLES,
          List.of(),
          null,
          null,
          0,
          SortOrder.SCORE,
          DEFAULT_LIMIT,
          null);
}
