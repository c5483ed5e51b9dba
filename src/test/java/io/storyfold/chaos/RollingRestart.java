package io.storyfold.chaos;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Every application is told to end and started again, one after the other, as at an upgrade. */
final class RollingRestart extends Fault {
  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    roll(scene, application -> {});
  }

  /** Ends all in good order and starts them again, so that the others go on meanwhile. */
  static void roll(Scene scene, Consumer<Application> beforeStart) throws Exception {
    for (Application application : scene.applications()) {
      Map<TopicPartition, Long> before = scene.progress().committed();
      application.terminate();
      beforeStart.accept(application);
      application.start();
      scene.awaitCommits(before);
    }
  }
}
