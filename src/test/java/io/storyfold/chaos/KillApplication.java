package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;

/** kill -9 of an application, wherever it is in a transaction; it is started again at once. */
final class KillApplication extends Fault {
  private static final int LONGEST = 300;

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Application victim = anyApplication(scene, random);
    // The publisher and the commit interval make any moment as good as any other.
    scene.pass(Duration.ofMillis(random.nextInt(LONGEST)));
    scene.kill(victim);
    victim.start();
  }
}
