package io.storyfold.chaos;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares what was published with what became of it. Every method adds a line for each thing that
 * is not as it must be; no lines, nothing lost and nothing doubled.
 */
final class Findings {
  /** Instead of the last revision of a story that was reported already. */
  private static final int BROKEN = -1;

  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();

  List<String> lines() {
    return lines;
  }

  /** Every acknowledged delivery is in exactly one place, once. */
  void deliveries(Deliveries deliveries) {
    deliveries.report(lines::add);
  }

  /** The next update of a story: their revisions run 1, 2, 3 … */
  void revision(String story, int revision) {
    int last = revisions.getOrDefault(story, 0);
    if (last == BROKEN) {
      return;
    }
    boolean follows = revision == last + 1;
    revisions.put(story, follows ? revision : BROKEN);
    if (!follows) {
      lines.add(
          "story %s: revision %d stands where %d belongs".formatted(story, revision, last + 1));
    }
  }

  /**
   * The articles that must stand are those that do.
   *
   * @param placed all that were ever placed
   * @param stands whether one of them still does
   */
  void standing(Set<String> wanted, Set<String> placed, Predicate<String> stands) {
    sorted(wanted, id -> !stands.test(id))
        .forEach(id -> lines.add("lost: published, not withdrawn, not placed: " + id));
    sorted(placed, id -> stands.test(id) && !wanted.contains(id))
        .forEach(id -> lines.add("placed though withdrawn or never published: " + id));
  }

  /** The records of every key are those of the reference, in number, order and content. */
  void reference(String topic, Records wanted, Records found) {
    sorted(wanted.keys(), key -> !found.of(key).equals(wanted.of(key)))
        .forEach(key -> differs(topic, key, wanted.of(key), found.of(key)));
    sorted(found.keys(), key -> wanted.of(key).isEmpty())
        .forEach(key -> differs(topic, key, wanted.of(key), found.of(key)));
  }

  private void differs(String topic, String key, LongList wanted, LongList found) {
    if (found.size() != wanted.size()) {
      lines.add(
          "%s: %d records of %s, the reference has %d"
              .formatted(topic, found.size(), key, wanted.size()));
      return;
    }
    int i = 0;
    while (found.getLong(i) == wanted.getLong(i)) {
      i++;
    }
    lines.add("%s: record %d of %s differs from the reference".formatted(topic, i + 1, key));
  }

  /** Only what is to be reported is put in order: the rest may be millions. */
  private static Set<String> sorted(Set<String> all, Predicate<String> some) {
    Set<String> sorted = new TreeSet<>();
    for (String one : all) {
      if (some.test(one)) {
        sorted.add(one);
      }
    }
    return sorted;
  }
}
