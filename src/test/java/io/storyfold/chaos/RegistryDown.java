package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * The registry is away while an application is started, which cannot know its schemas yet. That one
 * has to wait, or end and be started again; it may not set records aside.
 */
final class RegistryDown extends Fault {
  /** Minutes, by command: {@code -Dstoryfold.chaos.registry.seconds=180}. */
  private static final int LONGEST = Integer.getInteger("storyfold.chaos.registry.seconds", 15);

  /** An application that was started without a registry waits for it. */
  @Override
  boolean isSurvived() {
    return false;
  }

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    scene.stopRegistry();
    Application victim = anyApplication(scene, random);
    scene.kill(victim);
    victim.start();
    scene.pass(Duration.ofMillis(random.nextInt(500 * LONGEST, 1_000 * LONGEST)));
  }

  @Override
  void mend(Scene scene) {
    scene.startRegistry();
  }
}
