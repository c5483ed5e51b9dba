package io.storyfold.chaos;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** kill -9 of a broker, which is also a controller; work goes on with the other two. */
final class KillBroker extends Fault {
  private @Nullable BrokerNode victim;

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    BrokerNode killed = anyBroker(scene, random);
    victim = killed;
    scene.kill(killed);
  }

  @Override
  void mend(Scene scene) throws Exception {
    if (victim != null) {
      victim.start();
    }
    // A second death before the first is healed is another experiment: two of three cannot vote.
    Replicas.awaitInSync(scene);
  }
}
