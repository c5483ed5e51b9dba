package io.storyfold.chaos;

import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.common.TopicPartition;

/** Every application is told to end and started again, one after the other, as at an upgrade. */
final class RollingRestart extends Fault {
  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    for (Application application : scene.applications()) {
      Map<TopicPartition, Long> before = scene.progress().committed();
      application.terminate();
      application.start();
      scene.awaitCommits(before);
    }
  }
}
