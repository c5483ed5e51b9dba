package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.runtime.DeskMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskPartitionerTest {
  private static final int PARTITIONS = 8;

  private final DeskPartitioner partitioner =
      new DeskPartitioner(DeskMap.parse("other=0,de=5,at=5", PARTITIONS));

  @Test
  void shouldGoByTheMapAndNotByTheKey() {
    assertThat(partitioner.partitions("desk.log", "de", "entry", PARTITIONS)).contains(Set.of(5));
    assertThat(partitioner.partitions("desk.log", "at", "entry", PARTITIONS)).contains(Set.of(5));
    assertThat(partitioner.partitions("desk.log", "other", "entry", PARTITIONS))
        .contains(Set.of(0));
  }

  @Test
  void shouldRefuseADeskThatIsNotMapped() {
    assertThatThrownBy(() -> partitioner.partitions("desk.log", "sv", "entry", PARTITIONS))
        .hasMessageContaining("'sv'");
  }
}
