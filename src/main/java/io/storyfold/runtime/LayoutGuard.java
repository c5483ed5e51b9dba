package io.storyfold.runtime;

import io.storyfold.avro.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Refuses to start when the layout of an installation is not the one it was first started with. A
 * desk that moves, or a key that changes partition, leaves its state behind: results would be wrong
 * from then on, silently.
 */
final class LayoutGuard {
  private final LayoutLog log;

  LayoutGuard(LayoutLog log) {
    this.log = log;
  }

  /**
   * Records {@code wanted} at the first start and when desks were appended; otherwise compares.
   *
   * @throws StartRefusedException naming every desk and count that differs from what is recorded
   */
  void check(Layout wanted) {
    Optional<Layout> recorded = log.read();
    recorded.ifPresent(layout -> refuse(violations(wanted, layout)));
    if (recorded.isEmpty() || !Layouts.desks(recorded.get()).equals(Layouts.desks(wanted))) {
      log.write(wanted);
      // Another process may have been first with another map: then one of the two has to go.
      log.read().ifPresent(layout -> refuse(violations(wanted, layout)));
    }
  }

  static List<String> violations(Layout wanted, Layout recorded) {
    List<String> found = new ArrayList<>(Layouts.desks(wanted).violations(Layouts.desks(recorded)));
    count(
        found,
        Keys.INCOMING_PARTITIONS,
        wanted.getIncomingPartitions(),
        recorded.getIncomingPartitions());
    count(found, Keys.DESK_PARTITIONS, wanted.getDeskPartitions(), recorded.getDeskPartitions());
    count(
        found,
        Keys.OUTPUT_PARTITIONS,
        wanted.getOutputPartitions(),
        recorded.getOutputPartitions());
    return found;
  }

  private static void count(List<String> found, Key<Integer> key, int wanted, int recorded) {
    if (recorded != 0 && wanted != recorded) {
      found.add("%s=%d, but %d is recorded".formatted(key, wanted, recorded));
    }
  }

  private static void refuse(List<String> violations) {
    if (!violations.isEmpty()) {
      throw new StartRefusedException(
          "the layout differs from the one recorded at the first start: "
              + String.join("; ", violations)
              + ". Restore these settings, or give a new installation its own topics.prefix");
    }
  }
}
