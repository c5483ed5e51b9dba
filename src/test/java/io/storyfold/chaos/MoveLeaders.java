package io.storyfold.chaos;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ElectionNotNeededException;

/**
 * Every partition, those of the brokers' own topics too, is led by another broker from one moment
 * to the next.
 */
final class MoveLeaders extends Fault {
  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Set<TopicPartition> all =
        Reassign.apply(scene, replicas -> Reassign.shuffled(replicas, random));
    try {
      scene.admin().electLeaders(ElectionType.PREFERRED, all).all().get();
    } catch (ExecutionException e) {
      // Of some the new first is the leader already.
      if (!(e.getCause() instanceof ElectionNotNeededException)) {
        throw e;
      }
    }
  }
}
