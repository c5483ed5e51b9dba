package io.storyfold.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few faults, the same in every build. */
class ChaosIT {
  private static final long SEED = Long.getLong("storyfold.chaos.seed", 20_261_125L);
  private static final int PER_SECOND = 30;

  @TempDir private Path directory;

  @Test
  void shouldLoseAndDoubleNothing() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Fault> faults = List.of(new KillApplication(), new KillBroker(), new FreezeApplication());
    Recoveries recoveries = new Recoveries();
    try (Scene scene = new Scene(directory, SEED, 2, PER_SECOND, Map.of())) {
      for (Fault fault : faults) {
        Map<TopicPartition, Long> before = scene.progress().committed();
        long start = System.nanoTime();
        fault.strike(scene, random);
        scene.awaitCommits(before);
        recoveries.add(fault.label(), System.nanoTime() - start);
      }
      assertThat(scene.audit()).as("seed %d", SEED).isEmpty();
      System.out.print(scene.acknowledged() + " deliveries\n" + recoveries.table());
    }
  }
}
