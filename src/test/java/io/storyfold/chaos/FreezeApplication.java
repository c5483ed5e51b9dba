package io.storyfold.chaos;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * An application is stopped in its tracks until the brokers have given it up and others do its
 * work. Then it goes on as if nothing had been, with open transactions and tasks that are no longer
 * its own: it must be fenced.
 */
final class FreezeApplication extends Fault {
  private @Nullable Application victim;

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Application frozen = anyApplication(scene, random);
    victim = frozen;
    frozen.freeze();
    scene.await("the frozen one to be given up", () -> Members.isOut(scene, frozen));
  }

  @Override
  void mend(Scene scene) throws Exception {
    if (victim != null) {
      victim.thaw();
    }
  }
}
