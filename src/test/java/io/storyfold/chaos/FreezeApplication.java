package io.storyfold.chaos;

import java.util.SplittableRandom;

/**
 * An application is stopped in its tracks until the brokers have given it up and others do its
 * work. Then it goes on as if nothing had been, with open transactions and tasks that are no longer
 * its own: it must be fenced.
 */
final class FreezeApplication implements Fault {
  @Override
  public void strike(Scene scene, SplittableRandom random) throws Exception {
    Application victim = scene.applications().get(random.nextInt(scene.applications().size()));
    victim.freeze();
    try {
      scene.await("the frozen one to be given up", () -> Members.isOut(scene, victim));
      scene.awaitCommits(scene.progress().committed());
    } finally {
      victim.thaw();
    }
  }
}
