package io.storyfold.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few faults in every build. All of them, until so many processes were killed: {@code
 * -Dstoryfold.chaos.kills=100 -Dstoryfold.chaos.seed=7}, with standby replicas {@code
 * -Dstoryfold.chaos.standbys=1}, and some of them alone {@code -Dstoryfold.chaos.rounds=3
 * -Dstoryfold.chaos.faults=RollingRestart,KillBroker}.
 */
class ChaosIT {
  private static final long SEED = Long.getLong("storyfold.chaos.seed", 20_261_125L);
  private static final int KILLS = Integer.getInteger("storyfold.chaos.kills", 0);
  private static final int PER_SECOND = Integer.getInteger("storyfold.chaos.rate", 30);
  private static final int ROUNDS = Integer.getInteger("storyfold.chaos.rounds", 0);
  private static final List<String> FAULTS =
      Stream.of(System.getProperty("storyfold.chaos.faults", "").split(","))
          .filter(label -> !label.isEmpty())
          .toList();
  private static final String STANDBYS = System.getProperty("storyfold.chaos.standbys", "0");

  @TempDir private Path directory;

  @Test
  void shouldLoseAndDoubleNothing() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, String> settings = Map.of("kafka.streams.num.standby.replicas", STANDBYS);
    boolean brief = KILLS == 0 && ROUNDS == 0;
    try (Scene scene = new Scene(directory, SEED, brief ? 2 : 3, PER_SECOND, settings)) {
      Storm storm = new Storm(scene, random);
      if (brief) {
        for (Fault fault : Plan.brief()) {
          storm.strike(fault);
        }
      }
      for (int round = 0; round < ROUNDS || scene.kills() < KILLS; round++) {
        for (Fault fault : Plan.round(random, scene.disk().isMounted(), FAULTS)) {
          storm.strike(fault);
          System.out.printf("%d kills, %s%n", scene.kills(), fault.label());
        }
      }
      assertThat(scene.audit()).as("seed %d", SEED).isEmpty();
      System.out.printf(
          "seed %d, %d kills, %d deliveries%n%s",
          SEED, scene.kills(), scene.acknowledged(), storm.recoveries().table());
    }
  }
}
