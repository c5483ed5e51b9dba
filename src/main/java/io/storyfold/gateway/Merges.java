package io.storyfold.gateway;

import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stories went into which, to find the articles that are still placed in those that went. Not
 * thread-safe: {@link ReadModel} guards it.
 */
final class Merges {
  private final Map<String, Set<String>> into = new HashMap<>();

  /** Notes where a story went, when it is a merged one. */
  void add(Story story) {
    if (story.getStatus() == StoryStatus.MERGED) {
      into.computeIfAbsent(story.getMergedInto(), survivor -> new LinkedHashSet<>())
          .add(story.getId());
    }
  }

  /** Forgets where a story went. */
  void remove(Story story) {
    if (story.getStatus() == StoryStatus.MERGED) {
      into.computeIfPresent(
          story.getMergedInto(),
          (survivor, gone) -> {
            gone.remove(story.getId());
            return gone.isEmpty() ? null : gone;
          });
    }
  }

  /** A story and all that went into it, at first or second hand; it first. */
  Set<String> family(String id) {
    Set<String> family = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (family.add(next)) {
        open.addAll(into.getOrDefault(next, Set.of()));
      }
    }
    return family;
  }
}
