package io.storyfold.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The explicit map from desk to partition of the desk log. One desk has one writer, so the map
 * decides which task orders its articles; it may grow, but no desk may ever move: its state and its
 * log stay where they are.
 *
 * @param partitions desk → partition, in the order written
 */
public record DeskMap(Map<String, Integer> partitions) {
  /** The desk of every language that has none of its own. */
  public static final String OTHER = "other";

  private static final Pattern DESK = Pattern.compile("[a-z0-9][a-z0-9_-]*");
  private static final Pattern SUBTAGS = Pattern.compile("[-_]");

  public DeskMap {
    partitions = Collections.unmodifiableMap(new LinkedHashMap<>(partitions));
  }

  /**
   * Parses {@code desk=partition,…}.
   *
   * @param partitionCount partitions of the desk log; every partition named must be below it
   * @throws IllegalArgumentException naming the entry and what is wrong with it
   */
  public static DeskMap parse(String text, int partitionCount) {
    Map<String, Integer> desks = new LinkedHashMap<>();
    for (String entry : text.split(",", -1)) {
      if (entry.isBlank()) {
        continue;
      }
      int equals = entry.indexOf('=');
      require(equals > 0, "'" + entry.strip() + "' is not desk=partition");
      String desk = entry.substring(0, equals).strip();
      require(DESK.matcher(desk).matches(), "'" + desk + "' is not a desk name (a-z, 0-9, - or _)");
      int partition = partition(entry, entry.substring(equals + 1).strip());
      require(
          partition >= 0 && partition < partitionCount,
          "desk '%s' is put on partition %d, but desk.partitions=%d"
              .formatted(desk, partition, partitionCount));
      require(desks.put(desk, partition) == null, "desk '" + desk + "' is named twice");
    }
    require(desks.containsKey(OTHER), "the desk '" + OTHER + "' is missing");
    return new DeskMap(desks);
  }

  /**
   * The desk of a language: the one named like the primary subtag of its BCP 47 tag ({@code de-AT}
   * → {@code de}), {@link #OTHER} when there is none.
   */
  public String deskOf(String languageTag) {
    String primary = SUBTAGS.split(languageTag.strip().toLowerCase(Locale.ROOT), 2)[0];
    return partitions.containsKey(primary) ? primary : OTHER;
  }

  /**
   * The partition of the desk log that holds a desk.
   *
   * @throws IllegalArgumentException when there is no such desk
   */
  public int partitionOf(String desk) {
    Integer partition = partitions.get(desk);
    if (partition == null) {
      throw new IllegalArgumentException("no desk '" + desk + "' in desks=" + this);
    }
    return partition;
  }

  /** The desks in the order written. */
  public Set<String> desks() {
    return partitions.keySet();
  }

  /** What breaks the append-only rule against an older map, one line per desk; empty: nothing. */
  List<String> violations(DeskMap recorded) {
    List<String> found = new ArrayList<>();
    recorded.partitions.forEach(
        (desk, partition) -> {
          Integer now = partitions.get(desk);
          if (now == null) {
            found.add(
                "desk '%s' is recorded on partition %d but no longer mapped"
                    .formatted(desk, partition));
          } else if (!now.equals(partition)) {
            found.add(
                "desk '%s' is recorded on partition %d but mapped to %d"
                    .formatted(desk, partition, now));
          }
        });
    return found;
  }

  @Override
  public String toString() {
    return partitions.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }

  private static int partition(String entry, String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + entry.strip() + "': '" + number + "' is not a partition number", e);
    }
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
