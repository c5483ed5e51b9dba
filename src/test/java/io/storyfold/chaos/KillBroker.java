package io.storyfold.chaos;

import java.time.Duration;
import java.util.SplittableRandom;

/** kill -9 of a broker, which is also a controller; it comes back some seconds later. */
final class KillBroker implements Fault {
  private static final int LONGEST = 9_000;

  @Override
  public void strike(Scene scene, SplittableRandom random) throws Exception {
    BrokerNode victim = scene.brokers().nodes().get(random.nextInt(BrokerCluster.SIZE));
    victim.kill();
    scene.pass(Duration.ofMillis(random.nextInt(LONGEST)));
    victim.start();
    // A second death before the first is healed is another experiment: two of three cannot vote.
    Replicas.awaitInSync(scene);
  }
}
