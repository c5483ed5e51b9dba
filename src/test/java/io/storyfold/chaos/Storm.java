package io.storyfold.chaos;

import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has faults strike one after the other, each when the last one is overcome. */
final class Storm {
  private static final Logger LOG = LoggerFactory.getLogger(Storm.class);

  private final Scene scene;
  private final SplittableRandom random;
  private final Recoveries recoveries = new Recoveries();

  Storm(Scene scene, SplittableRandom random) {
    this.scene = scene;
    this.random = random;
  }

  /**
   * Strikes, waits until every partition is worked on again, mends, and waits once more. What
   * cannot be survived as it is, is mended first.
   */
  void strike(Fault fault) throws Exception {
    Map<TopicPartition, Long> before = scene.progress().committed();
    long start = System.nanoTime();
    fault.strike(scene, random);
    if (fault.isSurvived()) {
      scene.awaitCommits(before);
      recoveries.add(fault.label(), System.nanoTime() - start);
      before = scene.progress().committed();
    }
    long mended = System.nanoTime();
    fault.mend(scene);
    scene.awaitCommits(before);
    if (!fault.isSurvived()) {
      recoveries.add(fault.label() + ", once mended", System.nanoTime() - mended);
    }
    LOG.info("overcome: {}; {} kills so far", fault.label(), scene.kills());
  }

  Recoveries recoveries() {
    return recoveries;
  }
}
