package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;

/** kill -9 of an application, wherever it is in a transaction; it is started again at once. */
final class KillApplication implements Fault {
  private static final int LONGEST = 300;

  @Override
  public void strike(Scene scene, SplittableRandom random) throws Exception {
    Application victim = scene.applications().get(random.nextInt(scene.applications().size()));
    // The publisher and the commit interval make any moment as good as any other.
    scene.pass(Duration.ofMillis(random.nextInt(LONGEST)));
    victim.kill();
    victim.start();
  }
}
