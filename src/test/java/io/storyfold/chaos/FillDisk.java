package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * The disk with the state of an application is full when it comes back from a kill: it must end and
 * say why, until somebody makes room. Only where the scene could give it a small disk.
 */
final class FillDisk extends Fault {
  private static final int SHORTEST = 5_000;
  private static final int LONGEST = 20_000;

  @Override
  boolean canStrike(Scene scene) {
    return scene.disk().isMounted();
  }

  /** It is started again too soon for others to get its work. */
  @Override
  boolean isSurvived() {
    return false;
  }

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Application victim = scene.applications().get(0);
    scene.disk().fill();
    scene.kill(victim);
    victim.start();
    scene.pass(Duration.ofMillis(random.nextInt(SHORTEST, LONGEST)));
  }

  @Override
  void mend(Scene scene) throws Exception {
    scene.disk().free();
  }
}
