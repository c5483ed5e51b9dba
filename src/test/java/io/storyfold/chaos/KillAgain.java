package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * kill -9 of an application, and again while it comes back: as it starts, joins its group, or reads
 * its state from the changelogs, of which it has lost its own copy.
 */
final class KillAgain extends Fault {
  private static final int TIMES = 3;
  private static final int LONGEST = 9_000;

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Application victim = anyApplication(scene, random);
    scene.kill(victim);
    StateFiles.delete(victim.state());
    for (int i = 1; i < TIMES; i++) {
      victim.start();
      scene.pass(Duration.ofMillis(random.nextInt(LONGEST)));
      scene.kill(victim);
    }
    victim.start();
  }
}
