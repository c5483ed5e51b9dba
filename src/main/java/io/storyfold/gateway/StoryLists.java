package io.storyfold.gateway;

import io.storyfold.avro.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every story in every {@link SortOrder}, so that a page is a walk from a place and never a sort.
 * Not thread-safe: {@link ReadModel} guards it.
 */
final class StoryLists {
  private final Map<SortOrder, TreeSet<Rank>> lists = new EnumMap<>(SortOrder.class);

  StoryLists() {
    for (SortOrder order : SortOrder.values()) {
      lists.put(order, new TreeSet<>());
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
            list.add(new Rank(order.key(story), dossier.id()));
          }
        });
    dossier.story(story);
  }

  StoryPage page(StoryQuery query, Map<String, Dossier> dossiers) {
    NavigableSet<Rank> list = lists.getOrDefault(query.order(), new TreeSet<>());
    List<Story> found = new ArrayList<>();
    Rank last = null;
    for (Rank rank : query.after() == null ? list : list.tailSet(query.after(), false)) {
      Dossier dossier = dossiers.get(rank.id());
      Story story = dossier == null ? null : dossier.story();
      if (dossier == null || story == null || !fits(query, story, dossier)) {
        continue;
      }
      if (found.size() == query.limit() && last != null) {
        return new StoryPage(found, new Cursor(query.order(), last));
      }
      found.add(story);
      last = rank;
    }
    return new StoryPage(found, null);
  }

  private static boolean fits(StoryQuery query, Story story, Dossier dossier) {
    return fits(query.desks(), story.getDesk())
        && query.statuses().contains(story.getStatus())
        && story.getCounts().getSources() >= query.minSources()
        && (query.since() == null || !story.getUpdatedAt().isBefore(query.since()))
        && (query.until() == null || story.getUpdatedAt().isBefore(query.until()))
        && fitsAny(query.sources(), dossier.sources())
        && fitsAny(query.agencies(), story.getAgencies())
        && dossier.mentions(query.words());
  }

  private static boolean fits(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static boolean fitsAny(Set<String> wanted, Collection<String> values) {
    return wanted.isEmpty() || !Collections.disjoint(wanted, values);
  }
}
