package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The other brokers no longer reach one, while it and the applications reach everyone: replicas
 * fall behind, leaders shrink their sets, transaction markers wait.
 */
final class CutBroker extends Fault {
  private @Nullable Link link;

  /** Markers for partitions it leads wait for the wire. */
  @Override
  boolean isSurvived() {
    return false;
  }

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    link = scene.brokers().linkTo(anyBroker(scene, random));
    link.cut();
    scene.pass(Duration.ofMillis(random.nextInt(2_000, 15_000)));
  }

  @Override
  void mend(Scene scene) throws Exception {
    if (link != null) {
      link.mend();
    }
    Replicas.awaitInSync(scene);
  }
}
