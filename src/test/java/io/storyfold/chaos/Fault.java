package io.storyfold.chaos;

import java.util.SplittableRandom;

/** Something that goes wrong once, and is mended later. Made anew for every strike. */
abstract class Fault {
  /** As the tables call it. */
  String label() {
    return getClass().getSimpleName();
  }

  /** Whether the scene has what it takes. */
  boolean canStrike(Scene scene) {
    return true;
  }

  /** Whether all work must go on before the fault is mended. */
  boolean isSurvived() {
    return true;
  }

  /** Strikes. */
  abstract void strike(Scene scene, SplittableRandom random) throws Exception;

  /** Puts back what was broken, as an operator or a machine would. */
  void mend(Scene scene) throws Exception {}

  static Application anyApplication(Scene scene, SplittableRandom random) {
    return scene.applications().get(random.nextInt(scene.applications().size()));
  }

  static BrokerNode anyBroker(Scene scene, SplittableRandom random) {
    return scene.brokers().nodes().get(random.nextInt(BrokerCluster.SIZE));
  }
}
