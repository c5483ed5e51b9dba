package io.storyfold.gateway;

import io.storyfold.avro.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every story in every {@link SortOrder}, so that a page is a walk from a place and never a sort of
 * everything. Not thread-safe: {@link ReadModel} guards it.
 */
final class StoryLists {
  /**
   * Up to so many stories that a search found are put in order on their own; above it, walking the
   * order and asking whether each was found meets a page sooner.
   */
  static final int SORTED_AT_ONCE = 2_000;

  private final Map<SortOrder, TreeMap<Rank, Dossier>> lists = new EnumMap<>(SortOrder.class);

  StoryLists() {
    for (SortOrder order : SortOrder.values()) {
      lists.put(order, new TreeMap<>());
    }
  }

  /** Moves the dossier to where the new snapshot belongs; null takes it off the lists. */
  void replace(Dossier dossier, @Nullable Story story) {
    Story before = dossier.story();
    lists.forEach(
        (order, list) -> {
          if (before != null) {
            list.remove(new Rank(order.key(before), dossier.id()));
          }
          if (story != null) {
            list.put(new Rank(order.key(story), dossier.id()), dossier);
          }
        });
    dossier.story(story);
  }

  /** All stories in an order. */
  NavigableMap<Rank, Dossier> in(SortOrder order) {
    return lists.getOrDefault(order, new TreeMap<>());
  }

  /**
   * One page.
   *
   * @param found ids of the only stories that can fit; empty when any can
   */
  StoryPage page(
      StoryQuery query,
      Map<String, Dossier> dossiers,
      Optional<Set<String>> found,
      Arrivals arrivals) {
    boolean few = found.isPresent() && found.get().size() <= SORTED_AT_ONCE;
    NavigableMap<Rank, Dossier> list =
        few ? sorted(query.order(), found.get(), dossiers) : in(query.order());
    List<StoryPage.Item> page = new ArrayList<>();
    Rank last = null;
    Rank after = query.after();
    for (Map.Entry<Rank, Dossier> place :
        (after == null ? list : list.tailMap(after, false)).entrySet()) {
      Dossier dossier = place.getValue();
      Story story = dossier.story();
      if (story != null && endsBefore(query, story)) {
        break;
      }
      if (story == null
          || !fits(query, story, dossier)
          || (!few && found.isPresent() && !found.get().contains(dossier.id()))) {
        continue;
      }
      if (page.size() == query.limit() && last != null) {
        return new StoryPage(page, arrivals, new Cursor(query.order(), last));
      }
      page.add(new StoryPage.Item(story, arrivals.count(dossier.references())));
      last = place.getKey();
    }
    return new StoryPage(page, arrivals, null);
  }

  private static NavigableMap<Rank, Dossier> sorted(
      SortOrder order, Set<String> found, Map<String, Dossier> dossiers) {
    NavigableMap<Rank, Dossier> sorted = new TreeMap<>();
    for (String id : found) {
      Dossier dossier = dossiers.get(id);
      Story story = dossier == null ? null : dossier.story();
      if (dossier != null && story != null) {
        sorted.put(new Rank(order.key(story), id), dossier);
      }
    }
    return sorted;
  }

  /** Whether this story and all behind it are older than what is asked for. */
  private static boolean endsBefore(StoryQuery query, Story story) {
    Instant since = query.since();
    return query.order() == SortOrder.UPDATED
        && since != null
        && story.getUpdatedAt().isBefore(since);
  }

  private static boolean fits(StoryQuery query, Story story, Dossier dossier) {
    Instant since = query.since();
    Instant until = query.until();
    return (since == null || !story.getUpdatedAt().isBefore(since))
        && (until == null || story.getUpdatedAt().isBefore(until))
        && query
            .filter()
            .fits(
                story.getDesk(),
                story.getStatus(),
                story.getCounts().getSources(),
                dossier.sources(),
                story.getAgencies());
  }
}
