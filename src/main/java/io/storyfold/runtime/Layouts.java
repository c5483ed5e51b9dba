package io.storyfold.runtime;

import io.storyfold.avro.DeskPartition;
import io.storyfold.avro.Layout;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link Layout} records from settings and back. */
final class Layouts {
  private Layouts() {}

  static Layout of(Settings settings, Instant now) {
    return Layout.newBuilder()
        .setDesks(
            settings.desks().partitions().entrySet().stream()
                .map(e -> new DeskPartition(e.getKey(), e.getValue()))
                .toList())
        .setIncomingPartitions(settings.get(Keys.INCOMING_PARTITIONS))
        .setDeskPartitions(settings.get(Keys.DESK_PARTITIONS))
        .setOutputPartitions(settings.get(Keys.OUTPUT_PARTITIONS))
        .setRecordedAt(now)
        .setRecordedBy(BuildVersion.current())
        .build();
  }

  static DeskMap desks(Layout layout) {
    Map<String, Integer> desks = new LinkedHashMap<>();
    layout.getDesks().forEach(d -> desks.put(d.getDesk(), d.getPartition()));
    return new DeskMap(desks);
  }
}
