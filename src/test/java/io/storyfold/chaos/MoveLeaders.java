package io.storyfold.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ElectionNotNeededException;

/**
 * Every partition, those of the brokers' own topics too, is reassigned and led by another broker
 * from one moment to the next.
 */
final class MoveLeaders extends Fault {
  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Map<TopicPartition, Optional<NewPartitionReassignment>> moves = moves(scene, random);
    scene.admin().alterPartitionReassignments(moves).all().get();
    scene.await(
        "reassignments",
        () -> scene.admin().listPartitionReassignments().reassignments().get().isEmpty());
    try {
      scene.admin().electLeaders(ElectionType.PREFERRED, moves.keySet()).all().get();
    } catch (ExecutionException e) {
      // Of some the new first is the leader already.
      if (!(e.getCause() instanceof ElectionNotNeededException)) {
        throw e;
      }
    }
  }

  private static Map<TopicPartition, Optional<NewPartitionReassignment>> moves(
      Scene scene, SplittableRandom random) throws Exception {
    Set<String> names =
        scene.admin().listTopics(new ListTopicsOptions().listInternal(true)).names().get();
    Map<TopicPartition, Optional<NewPartitionReassignment>> moves = new HashMap<>();
    for (TopicDescription topic :
        scene.admin().describeTopics(names).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              partition -> {
                List<Integer> replicas =
                    new ArrayList<>(partition.replicas().stream().map(Node::id).toList());
                Collections.shuffle(replicas, new Random(random.nextLong()));
                moves.put(
                    new TopicPartition(topic.name(), partition.partition()),
                    Optional.of(new NewPartitionReassignment(replicas)));
              });
    }
    return moves;
  }
}
