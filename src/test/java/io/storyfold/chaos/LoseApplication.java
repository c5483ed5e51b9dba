package io.storyfold.chaos;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * kill -9 of an application that does not come back before the others have taken over its work:
 * from their standby copies, or from the changelogs where they have none.
 */
final class LoseApplication extends Fault {
  private @Nullable Application victim;

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Application lost = anyApplication(scene, random);
    victim = lost;
    scene.kill(lost);
  }

  @Override
  void mend(Scene scene) throws Exception {
    if (victim != null) {
      victim.start();
    }
  }
}
