package io.storyfold.topology;

import io.storyfold.runtime.DeskMap;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Puts a desk's entries on the partition the desk map names, whatever their key hashes to. */
public final class DeskPartitioner implements StreamPartitioner<String, Object> {
  private final DeskMap desks;

  /** By this map. */
  public DeskPartitioner(DeskMap desks) {
    this.desks = desks;
  }

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String desk, Object entry, int partitionCount) {
    return Optional.of(Set.of(desks.partitionOf(desk)));
  }
}
