package io.storyfold.chaos;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Ticks off what was published against what is found of it, one record at a time. */
final class Deliveries {
  private final String where;
  private final Places wanted;
  private final Places seen = new Places();
  private final Map<String, Integer> odd = new TreeMap<>();

  /**
   * Nothing found yet.
   *
   * @param where the records are, for people
   * @param wanted places on articles.incoming of which there must be one record each
   */
  Deliveries(String where, Places wanted) {
    this.where = where;
    this.wanted = wanted;
  }

  /** A record was found that came of the delivery at that place. */
  void found(String place) {
    if (!wanted.contains(place) || !seen.add(place)) {
      odd.merge(place, 1, Integer::sum);
    }
  }

  /** Tells what is missing, there too often, or should not be there. */
  void report(Consumer<String> line) {
    wanted.forEach(
        place -> {
          if (!seen.contains(place)) {
            line.accept("lost: acknowledged and not in " + where + ": " + place);
          }
        });
    odd.forEach(
        (place, times) -> {
          int count = times + (seen.contains(place) ? 1 : 0);
          if (count > 1) {
            line.accept("doubled: " + count + " times in " + where + ": " + place);
          }
          if (!wanted.contains(place)) {
            line.accept("never acknowledged for " + where + ": " + place);
          }
        });
  }
}
