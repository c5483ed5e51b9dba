package io.storyfold.gateway;

import io.storyfold.avro.Story;
import io.storyfold.gateway.search.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every story in every {@link SortOrder}, so that a page is a walk from a place and never a sort of
 * everything. Not thread-safe: {@link ReadModel} guards it.
 */
final class StoryLists {
  /**
   * Up to so many stories that a search found are looked at one by one; above it, walking the order
   * and asking whether each was found meets a page sooner.
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
    if (dossier.story() != null) {
      lists.forEach((order, list) -> list.remove(dossier.rank(order)));
    }
    dossier.story(story);
    if (story != null) {
      lists.forEach((order, list) -> list.put(dossier.rank(order), dossier));
    }
  }

  /** All stories in an order. */
  NavigableMap<Rank, Dossier> in(SortOrder order) {
    return lists.getOrDefault(order, new TreeMap<>());
  }

  /**
   * One page, where a look at the first {@link #SORTED_AT_ONCE} stories of the order is enough for
   * it: of a large desk, of an agency, and of all.
   */
  Optional<StoryPage> nearPage(StoryQuery query, Arrivals arrivals) {
    return walk(query, Optional.empty(), SORTED_AT_ONCE).map(first -> page(query, first, arrivals));
  }

  /**
   * One page.
   *
   * @param found the only stories that can fit; empty when any can
   */
  StoryPage page(StoryQuery query, Dossiers dossiers, Optional<Found> found, Arrivals arrivals) {
    List<Dossier> first =
        found.isPresent() && found.get().size() <= SORTED_AT_ONCE
            ? best(query, found.get(), dossiers)
            : walk(query, found, Integer.MAX_VALUE).orElseThrow();
    return page(query, first, arrivals);
  }

  private static StoryPage page(StoryQuery query, List<Dossier> first, Arrivals arrivals) {
    List<StoryPage.Item> page = new ArrayList<>();
    for (Dossier dossier : first.subList(0, Math.min(first.size(), query.limit()))) {
      Story story = dossier.story();
      if (story != null) {
        page.add(new StoryPage.Item(story, arrivals.count(dossier.references())));
      }
    }
    boolean more = first.size() > query.limit();
    return new StoryPage(
        page,
        arrivals,
        more ? new Cursor(query.order(), first.get(query.limit() - 1).rank(query.order())) : null);
  }

  /**
   * The first of the whole list that fit, one more than asked for where there are.
   *
   * @param most stories to look at; empty when they were too few to know
   */
  private Optional<List<Dossier>> walk(StoryQuery query, Optional<Found> found, int most) {
    List<Dossier> first = new ArrayList<>();
    int looks = 0;
    NavigableMap<Rank, Dossier> list = in(query.order());
    Rank after = query.after();
    for (Dossier dossier : (after == null ? list : list.tailMap(after, false)).values()) {
      Story story = dossier.story();
      if (first.size() > query.limit() || (story != null && endsBefore(query, story))) {
        break;
      }
      if (looks++ == most) {
        return Optional.empty();
      }
      if (story != null
          && (found.isEmpty() || found.get().contains(dossier.number()))
          && fits(query, story, dossier)) {
        first.add(dossier);
      }
    }
    return Optional.of(first);
  }

  /** The same of what was found, held at no time but for those that lead. */
  private static List<Dossier> best(StoryQuery query, Found found, Dossiers dossiers) {
    Comparator<Dossier> order = Comparator.comparing(dossier -> dossier.rank(query.order()));
    PriorityQueue<Dossier> leading = new PriorityQueue<>(order.reversed());
    Rank after = query.after();
    found.forEachBackwards( // the youngest mostly lead: with them first, few of the others do
        number -> {
          Dossier dossier = dossiers.get(number);
          Story story = dossier == null ? null : dossier.story();
          if (dossier == null || story == null) {
            return;
          }
          Rank rank = dossier.rank(query.order());
          boolean full = leading.size() > query.limit();
          if ((after != null && rank.compareTo(after) <= 0)
              || (full && rank.compareTo(leading.element().rank(query.order())) > 0)
              || !fits(query, story, dossier)) {
            return;
          }
          if (full) {
            leading.remove();
          }
          leading.add(dossier);
        });
    return leading.stream().sorted(order).toList();
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
