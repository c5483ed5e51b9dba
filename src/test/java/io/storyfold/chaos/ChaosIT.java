package io.storyfold.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few faults in every build; all of them by {@link Plan}'s properties, of which {@code
 * storyfold.chaos.seed} fixes whom they strike, and {@code storyfold.chaos.standbys=1} has
 * applications keep copies of each other's state.
 */
class ChaosIT {
  private static final long SEED = Long.getLong("storyfold.chaos.seed", 20_261_125L);
  private static final int PER_SECOND = Integer.getInteger("storyfold.chaos.rate", 30);
  private static final String STANDBYS = System.getProperty("storyfold.chaos.standbys", "0");

  @TempDir private Path directory;

  @Test
  void shouldLoseAndDoubleNothing() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, String> settings = Map.of("kafka.streams.num.standby.replicas", STANDBYS);
    Plan plan = new Plan();
    int applications = plan.isBrief() ? 2 : 3;
    try (Scene scene = new Scene(directory, SEED, applications, PER_SECOND, settings)) {
      Storm storm = new Storm(scene, random);
      while (plan.goesOn(scene.kills())) {
        storm.strike(plan.next(scene, random));
      }
      assertThat(scene.audit()).as("seed %d", SEED).isEmpty();
      System.out.printf(
          "seed %d, %d kills, %d deliveries%n%s",
          SEED, scene.kills(), scene.acknowledged(), storm.recoveries().table());
    }
  }
}
