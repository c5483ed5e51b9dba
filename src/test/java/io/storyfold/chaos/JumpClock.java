package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;

/** The clock that stamps arrivals jumps forth, by up to two days, or back. */
final class JumpClock extends Fault {
  private static final int HOURS = 48;

  @Override
  void strike(Scene scene, SplittableRandom random) {
    scene.publisher().jump(Duration.ofHours(random.nextInt(-HOURS, HOURS)));
  }
}
