package io.storyfold.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what was published with what became of it. Every method adds a line for each thing that
 * is not as it must be; no lines, nothing lost and nothing doubled.
 */
final class Findings {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  /**
   * Every acknowledged delivery is in exactly one place, once.
   *
   * @param decided places of deliveries that the desk log has entries of, one for each entry
   * @param rejected places of deliveries that were rejected, one for each record
   */
  void deliveries(Ledger ledger, List<String> decided, List<String> rejected) {
    once("lost: acknowledged and not in the desk log", "desk log", ledger.accepted(), decided);
    once("lost: acknowledged and not rejected", "rejected", ledger.rejected(), rejected);
  }

  private void once(String lost, String where, Set<String> wanted, List<String> found) {
    Map<String, Integer> counts = new TreeMap<>();
    found.forEach(place -> counts.merge(place, 1, Integer::sum));
    for (String place : wanted) {
      if (!counts.containsKey(place)) {
        lines.add(lost + ": " + place);
      }
    }
    counts.forEach(
        (place, count) -> {
          if (count > 1) {
            lines.add("doubled: " + count + " times in " + where + ": " + place);
          }
          if (!wanted.contains(place)) {
            lines.add("never acknowledged for " + where + ": " + place);
          }
        });
  }

  /** Revisions of every story run 1, 2, 3 … */
  void revisions(Map<String, List<Integer>> byStory) {
    byStory.forEach(
        (story, revisions) -> {
          for (int i = 0; i < revisions.size(); i++) {
            if (revisions.get(i) != i + 1) {
              lines.add(
                  "story %s: revision %d stands where %d belongs"
                      .formatted(story, revisions.get(i), i + 1));
              return;
            }
          }
        });
  }

  /** The articles that must stand are those that do. */
  void standing(Set<String> wanted, Set<String> found) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    missing.forEach(id -> lines.add("lost: published, not withdrawn, not placed: " + id));
    Set<String> extra = new TreeSet<>(found);
    extra.removeAll(wanted);
    extra.forEach(id -> lines.add("placed though withdrawn or never published: " + id));
  }

  /** The records of every key are those of the reference, in number, order and content. */
  void reference(String topic, Records wanted, Records found) {
    Set<String> keys = new TreeSet<>(wanted.byKey().keySet());
    keys.addAll(found.byKey().keySet());
    for (String key : keys) {
      var these = found.byKey().getOrDefault(key, List.of());
      var those = wanted.byKey().getOrDefault(key, List.of());
      if (these.size() != those.size()) {
        lines.add(
            "%s: %d records of %s, the reference has %d"
                .formatted(topic, these.size(), key, those.size()));
        continue;
      }
      for (int i = 0; i < these.size(); i++) {
        if (!Records.same(these.get(i), those.get(i))) {
          lines.add("%s: record %d of %s differs from the reference".formatted(topic, i + 1, key));
          break;
        }
      }
    }
  }
}
