package io.storyfold.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** How long after each fault every input partition was committed again. For people: no test. */
final class Recoveries {
  private final Map<String, List<Long>> millis = new TreeMap<>();

  void add(String fault, long nanos) {
    millis.computeIfAbsent(fault, f -> new ArrayList<>()).add(TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  /** A line a fault: number, median, longest, in seconds. */
  String table() {
    StringBuilder table =
        new StringBuilder("%-28s %5s %8s %8s%n".formatted("fault", "times", "median", "longest"));
    millis.forEach(
        (fault, times) -> {
          Collections.sort(times);
          table.append(
              "%-28s %5d %7.1fs %7.1fs%n"
                  .formatted(
                      fault,
                      times.size(),
                      times.get(times.size() / 2) / 1e3,
                      times.get(times.size() - 1) / 1e3));
        });
    return table.toString();
  }
}
