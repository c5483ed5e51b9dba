package io.storyfold.chaos;

import java.util.SplittableRandom;

/** An application hears from no broker; others take over its work, then it is back. */
final class CutApplication extends Fault {
  private int victim;

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    victim = random.nextInt(scene.applications().size());
    scene.brokers().linksOf(victim).forEach(Link::cut);
  }

  @Override
  void mend(Scene scene) {
    scene.brokers().linksOf(victim).forEach(Link::mend);
  }
}
